import type { Json } from "../../../../functions/dependencies.ts";

/** What a function does when it is called: the first time, the second, and the last of these ever after. */
export type Behaviour =
  | { readonly answers: Json }
  | { readonly throws: readonly [name: string, message: string] }
  | { readonly answersBytes: number }
  /** It does not come back before the case is over. */
  | { readonly hangs: true };

/** What happens after the execution has come to rest. */
export type Move =
  | { readonly pass: number }
  | { readonly answer: Json }
  | { readonly fail: { readonly error?: string; readonly cause?: string } }
  | { readonly beat: true }
  | { readonly stop: { readonly error?: string; readonly cause?: string } };

/** An execution, and the history AWS would write of it. */
export type HistoryCase = {
  readonly it: string;
  readonly definition: object;
  /** The input as JSON or, as `text`, exactly as given. */
  readonly input?: Json;
  readonly text?: string;
  readonly functions?: { readonly [name: string]: readonly Behaviour[] };
  /** Machines that it starts. */
  readonly others?: { readonly [name: string]: object };
  readonly moves?: readonly Move[];
  /** `id previousEventId type details`; details as `field: value`, `{}` if they are there and empty. */
  readonly events: readonly string[];
  /** Branches run side by side: each event follows what it must follow, whatever its number. */
  readonly order?: "free";
  readonly status: "SUCCEEDED" | "FAILED" | "TIMED_OUT" | "ABORTED" | "RUNNING";
  readonly error?: string;
  /** How the executions it started stand in the end. */
  readonly children?: readonly string[];
};

/** A JSONata machine of these states, the first of which it starts at. */
export const machine = (states: { readonly [name: string]: object }, more: object = {}) => ({
  QueryLanguage: "JSONata",
  StartAt: Object.keys(states)[0],
  States: states,
  ...more,
});

/** States inside a Map or a branch. */
export const scope = (states: { readonly [name: string]: object }) => ({
  StartAt: Object.keys(states)[0],
  States: states,
});

/** A task that calls the function `file` through Lambda's integration, at the end of its scope. */
export const invoking = (more: object = {}) => ({
  Type: "Task",
  Resource: "arn:aws:states:::lambda:invoke",
  Arguments: { FunctionName: "file", Payload: "{% $states.input %}" },
  End: true,
  ...more,
});

/** The ARN of the function `file`, whose answer is wanted plainly. */
const plainFile = "arn:aws:lambda:local:000000000000:function:file";

/** A task that calls the function `file` by its ARN. */
export const plain = (more: object = {}) => ({ Type: "Task", Resource: plainFile, End: true, ...more });

/** A task that hands its token to the function `ask` and waits. */
export const waiting = (more: object = {}) => ({
  Type: "Task",
  Resource: "arn:aws:states:::lambda:invoke.waitForTaskToken",
  Arguments: { FunctionName: "ask", Payload: { token: "{% $states.context.Task.Token %}" } },
  End: true,
  ...more,
});

/** A task that starts the machine `child`, by this pattern. */
export const starting = (pattern: "" | ".sync" | ".sync:2" | ".waitForTaskToken", more: object = {}) => ({
  Type: "Task",
  Resource: `arn:aws:states:::states:startExecution${pattern}`,
  Arguments: {
    StateMachineArn: "arn:aws:states:local:000000000000:stateMachine:child",
    Name: "list-7",
    Input: { n: 1 },
  },
  End: true,
  ...more,
});

/** A state that passes its input on, at the end of its scope. */
export const pass = (more: object = {}) => ({ Type: "Pass", End: true, ...more });

/** A Map over its items one after the other. */
export const oneByOne = (states: { readonly [name: string]: object }, more: object = {}) => ({
  Type: "Map",
  MaxConcurrency: 1,
  ItemProcessor: scope(states),
  End: true,
  ...more,
});
