import type { Json } from "../../../functions/dependencies.ts";
import type { Expressions } from "../expressions/expressions.ts";
import type { State, Workflow } from "../language/definition.ts";
import type { Failure } from "./failure.ts";

/** What a task state asks for: a function, or another execution. */
export type Call =
  | { readonly invoke: string; readonly payload: Json }
  | { readonly start: string; readonly name: string; readonly input: Json };

/**
 * Where a thread stands: `enter` its state, `call` out, `await` its token, `sleep` until due, `retry` when due,
 * `join` its branches, `queued` until a branch before it ends, `done` with an output its siblings wait to join.
 */
export type Phase = "enter" | "call" | "await" | "sleep" | "retry" | "join" | "queued" | "done";

/** The position of an execution or of one branch of it: one row. Times are milliseconds since 1970. */
export type Thread = {
  readonly id: number;
  /** The row of the execution; the main thread is that row. */
  readonly execution: number;
  readonly parent: number | null;
  /** The place among its siblings, which is the index of the branch or item. */
  readonly branch: number;
  /** Counts the changes of this row; whoever acts on an older step is too late. */
  readonly step: number;
  phase: Phase;
  state: string;
  enteredAt: number;
  input: Json;
  variables: { readonly [name: string]: Json };
  /** How often each retrier of the state has been used, in their order. */
  retries: readonly number[];
  call: Call | null;
  token: string | null;
  /** When the next timer of this thread fires: a wait, a retry, or the earlier of timeout and heartbeat. */
  due: number | null;
  timeoutAt: number | null;
  heartbeatMs: number | null;
};

/** What all threads of an execution share. */
export type Execution = {
  readonly id: number;
  readonly workflow: Workflow;
  readonly definition: number;
  readonly name: string;
  readonly input: Json;
  readonly startedAt: number;
  /** The latest time a state was entered; every entry is later than the one before, even if the clock stands still. */
  lastEnteredAt: number;
};

/** A history event as stored: AWS's type, the state's name where it has one, error and cause where it failed. */
export type StoredEvent = readonly [
  type: string,
  state?: string | null,
  error?: string | null,
  cause?: string | null | undefined,
];

/** How an execution ended. */
export type Ending =
  | { readonly status: "SUCCEEDED"; readonly output: Json }
  | {
      readonly status: "FAILED" | "TIMED_OUT" | "ABORTED";
      readonly error: string | null;
      readonly cause: string | null;
    };

/** Something that moves a thread. */
export type Happening =
  | { readonly kind: "enter"; readonly state: string }
  | { readonly kind: "attempt" }
  | { readonly kind: "result"; readonly result: Json }
  | { readonly kind: "failure"; readonly failure: Failure }
  | { readonly kind: "branchDone"; readonly output: Json }
  | { readonly kind: "branchFailed"; readonly failure: Failure };

/** One step of one execution in memory: everything it touches, until it is committed as a whole or forgotten. */
export type Run = {
  readonly execution: Execution;
  readonly expressions: Expressions;
  readonly now: number;
  readonly threadOf: (id: number) => Thread;
  readonly branchesOf: (thread: Thread) => readonly Pick<Thread, "id" | "phase">[];
  readonly newId: () => number;
  readonly newToken: (thread: Thread) => string;
  readonly created: Set<Thread>;
  readonly changed: Set<Thread>;
  readonly removed: Set<number>;
  readonly events: StoredEvent[];
  readonly todo: { readonly thread: Thread; readonly happening: Happening }[];
  ending?: Ending;
};

/** Lets something happen to a thread within this step. */
export const happen = (run: Run, thread: Thread, happening: Happening): void => {
  run.todo.push({ thread, happening });
};

/** Brings a thread to rest in a phase; timers, token and call of the phase before are forgotten. */
export const rest = (
  run: Run,
  thread: Thread,
  at: { readonly phase: Phase } & Partial<Pick<Thread, "call" | "token" | "due" | "timeoutAt" | "heartbeatMs">>,
): void => {
  Object.assign(thread, { call: null, token: null, due: null, timeoutAt: null, heartbeatMs: null }, at);
  if (!run.created.has(thread)) run.changed.add(thread);
};

/** The state a thread stands in. */
export const stateOf = (run: Run, thread: Thread): State => {
  const state = run.execution.workflow.states.get(thread.state);
  if (!state) throw new Error(`${run.execution.workflow.name} has no state "${thread.state}"`);
  return state;
};

/** `$states` and the variables, as the expressions of this thread's state see them. */
export const bindingsOf = (
  run: Run,
  thread: Thread,
  seen: { readonly result?: Json; readonly errorOutput?: Failure; readonly map?: Json; readonly token?: string } = {},
) => {
  const { execution } = run;
  const { token, map, ...outcome } = seen;
  return {
    ...thread.variables,
    states: {
      input: thread.input,
      ...outcome,
      context: {
        Execution: {
          Id: executionArn(execution.workflow.name, execution.name),
          Input: execution.input,
          Name: execution.name,
          StartTime: new Date(execution.startedAt).toISOString(),
        },
        State: {
          Name: thread.state,
          EnteredTime: new Date(thread.enteredAt).toISOString(),
          RetryCount: thread.retries.reduce((sum, used) => sum + used, 0),
        },
        StateMachine: { Id: workflowArn(execution.workflow.name), Name: execution.workflow.name },
        ...(token === undefined ? {} : { Task: { Token: token } }),
        ...(map === undefined ? {} : { Map: { Item: map } }),
      },
    },
  };
};

const workflowArn = (workflow: string): string => `arn:aws:states:local:000000000000:stateMachine:${workflow}`;

/** The name an execution has in AWS's words on this machine. */
export const executionArn = (workflow: string, name: string): string =>
  `arn:aws:states:local:000000000000:execution:${workflow}:${name}`;
