import type { Json } from "../../functions/dependencies.ts";
import type { ChildPattern, Step, Steps, Trying } from "./engine-steps.ts";

/** States of one scope while they are written. */
export type Scope = {
  readonly states: { [name: string]: Json };
  readonly names: { count: number; readonly child: string };
  /** The variable in which the scope adds up. */
  readonly total: string;
  /** Whether a failure may leave the scope, and whether its states are entered as often as a race lets them. */
  readonly failure: "leaves" | "stays";
  readonly entered: "surely" | "perhaps";
  /** Whether its states are entered once at most, so that a name made of theirs is unique. */
  readonly runs: "once" | "often";
};

/** States whose name begins so are entered as often as a race lets them, and functions told so are called as often. */
export const perhaps = "Perhaps";
const ages = 10_000_000;
const machine = (name: string) => `arn:aws:states:local:000000000000:stateMachine:${name}`;

const nameOf = (scope: Scope, word: string) => {
  scope.names.count += 1;
  return `${scope.entered === "perhaps" ? `${perhaps} ` : ""}${word} ${scope.names.count}`;
};

const put = (scope: Scope, name: string, state: { readonly [field: string]: Json }): string => {
  scope.states[name] = state;
  return name;
};

const adding = ({ total }: Scope, number: string) => ({ [total]: `{% ($${total} + ${number}) % 1000 %}` });

const payloadOf = (scope: Scope, { fails }: Trying, more: { readonly [field: string]: Json } = {}) => ({
  key: "{% $origin & '/' & $states.context.State.Name & '/' & $string($states.context.Map.Item.Index) %}",
  value: "{% $states.input %}",
  retry: "{% $states.context.State.RetryCount %}",
  entered: scope.entered === "perhaps" ? "perhaps" : "{% $entered %}",
  fails,
  ...more,
});

const recovery = (scope: Scope, { attempts, atLast }: Trying, next: string, error = "Busy") => ({
  ...(attempts === 0
    ? {}
    : {
        Retry: [
          { ErrorEquals: [error], IntervalSeconds: 1, BackoffRate: 1.5, MaxDelaySeconds: 2, MaxAttempts: attempts },
        ],
      }),
  ...(atLast === "fails" && scope.failure === "leaves"
    ? {}
    : {
        Catch: [
          {
            ErrorEquals: ["States.ALL"],
            Output: "{% $length($states.errorOutput.Error) + $states.input %}",
            Assign: adding(scope, "7"),
            Next: next,
          },
        ],
      }),
});

const task = (
  scope: Scope,
  {
    step,
    next,
    result,
    ...more
  }: { step: Trying; next: string; result: string; word: string; retry?: string } & {
    readonly fields: { readonly [field: string]: Json };
  },
) =>
  put(scope, nameOf(scope, more.word), {
    Type: "Task",
    ...more.fields,
    Output: `{% ${result} %}`,
    Assign: adding(scope, result),
    ...recovery(scope, step, next, more.retry),
    Next: next,
  });

const token = { resumeToken: "{% $states.context.Task.Token %}" };

const startOf = (
  scope: Scope,
  { pattern, name, ...step }: { pattern: ChildPattern; name: "own" | "given" } & Trying,
) => ({
  Resource: `arn:aws:states:::states:startExecution${pattern}`,
  Arguments: {
    StateMachineArn: machine(pattern === ".waitForTaskToken" ? "answerer" : scope.names.child),
    Input: payloadOf(scope, step, pattern === ".waitForTaskToken" ? token : {}),
    ...(name === "given" && scope.runs === "once"
      ? {
          Name: "{% $states.context.Execution.Name & '-' & $replace($states.context.State.Name, ' ', '-') & '-' & $states.context.State.RetryCount %}",
        }
      : {}),
  },
  ...(pattern === ".waitForTaskToken" ? { TimeoutSeconds: ages } : {}),
});

const resultOfChild: { readonly [pattern in ChildPattern]: string } = {
  "": "$length($states.result.ExecutionArn) * 0 + $states.input",
  ".sync": "$parse($states.result.Output)",
  ".sync:2": "$states.result.Output",
  ".waitForTaskToken": "$states.result",
};

const within = (scope: Scope, more: Partial<Pick<Scope, "failure" | "entered" | "runs">>): Scope => {
  scope.names.count += 1;
  return { ...scope, ...more, states: {}, total: `total${scope.names.count}` };
};

/** What the first state of a scope does beside beginning. */
export type Opening = { readonly Output?: string; readonly Assign?: { readonly [name: string]: Json } };

/** A scope with its steps, as a branch or a processor has it; a loser fails at its end. */
export const scopeOf = (
  scope: Scope,
  steps: Steps,
  { end = "ends", begin = {} }: { readonly end?: "ends" | "loses" | "stays"; readonly begin?: Opening } = {},
) => {
  const last =
    end === "stays"
      ? put(scope, nameOf(scope, "Stay"), { Type: "Wait", Seconds: ages, End: true })
      : end === "loses"
        ? put(scope, nameOf(scope, "Lose"), { Type: "Fail", Error: "Lost", Cause: "the race" })
        : put(scope, nameOf(scope, "End"), {
            Type: "Pass",
            Output: `{% ($states.input + $${scope.total}) % 1000 %}`,
            End: true,
          });
  const first = writeAll(scope, steps, last);
  const Assign = { [scope.total]: 0, ...begin.Assign };
  const StartAt = put(scope, nameOf(scope, "Begin"), { Type: "Pass", ...begin, Assign, Next: first });
  return { StartAt, States: scope.states };
};

const writeAll = (scope: Scope, steps: Steps, next: string): string =>
  steps.reduceRight((after, step) => write(scope, step, after), next);

const patience = { TimeoutSeconds: ages };

const write = (scope: Scope, step: Step, next: string): string => {
  switch (step.kind) {
    case "pass":
      return put(scope, nameOf(scope, "Pass"), {
        Type: "Pass",
        Output: "{% ($states.input * 3 + 1) % 1000 %}",
        Assign: adding(scope, "$states.input"),
        Next: next,
      });
    case "wait": {
      const until = `{% $fromMillis($toMillis($states.context.State.EnteredTime) + ${step.seconds} * 1000) %}`;
      const time = {
        number: { Seconds: step.seconds },
        expression: { Seconds: `{% $states.input % 2 + ${step.seconds} %}` },
        timestamp: { Timestamp: until },
      };
      return put(scope, nameOf(scope, "Wait"), { Type: "Wait", ...time[step.by], Next: next });
    }
    case "refuse": {
      if (scope.failure === "stays") return next;
      const fail = put(scope, nameOf(scope, "Refuse"), {
        Type: "Fail",
        Error: "Refused",
        Cause: "{% 'value ' & $string($states.input) %}",
      });
      const Choices = [{ Condition: `{% $states.input % ${step.modulus} = 0 %}`, Next: fail }];
      return put(scope, nameOf(scope, "May refuse"), { Type: "Choice", Choices, Default: next });
    }
    case "call": {
      const payload = payloadOf(scope, step);
      const arn = "arn:aws:lambda:local:000000000000:function:weigh";
      const fields =
        step.as === "plain"
          ? { Resource: arn, Arguments: payload }
          : { Resource: "arn:aws:states:::lambda:invoke", Arguments: { FunctionName: "weigh", Payload: payload } };
      const result = step.as === "plain" ? "$states.result" : "$states.result.Payload";
      return task(scope, {
        step,
        next,
        word: "Call",
        fields,
        result: step.output === "good" ? result : `${result}.nothing`,
      });
    }
    case "ask": {
      const Arguments = {
        FunctionName: "desk",
        Payload: payloadOf(scope, step, { heartbeat: step.heartbeat, ...token }),
      };
      const fields = {
        ...{ Resource: "arn:aws:states:::lambda:invoke.waitForTaskToken", Arguments, ...patience },
        ...(step.heartbeat === "given" ? { HeartbeatSeconds: ages - 1 } : {}),
      };
      return task(scope, { step, next, word: "Ask", fields, result: "$states.result" });
    }
    case "late": {
      const Arguments = { FunctionName: "nobody", Payload: payloadOf(scope, step, token) };
      const limits = step.clock === "timeout" ? { TimeoutSeconds: 2 } : { ...patience, HeartbeatSeconds: 2 };
      const fields = { Resource: "arn:aws:states:::lambda:invoke.waitForTaskToken", Arguments, ...limits };
      return task(scope, { step, next, word: "Late", fields, result: "$states.result", retry: "States.Timeout" });
    }
    case "child":
      return task(scope, {
        ...{ step, next, word: "Child", fields: startOf(scope, step), result: resultOfChild[step.pattern] },
        retry: "States.TaskFailed",
      });
    case "choice": {
      const Choices = [
        {
          Condition: `{% $states.input % ${step.modulus} = 0 %}`,
          Assign: adding(scope, "1"),
          Next: writeAll(scope, step.met, next),
        },
      ];
      return put(scope, nameOf(scope, "Choose"), {
        Type: "Choice",
        Choices,
        Default: writeAll(scope, step.otherwise, next),
      });
    }
    case "loop": {
      const again = nameOf(scope, "Again");
      const count = `count${scope.names.count}`;
      const Choices = [
        {
          Condition: `{% $${count} < ${step.times} %}`,
          Assign: { [count]: `{% $${count} + 1 %}` },
          Next: writeAll({ ...scope, runs: "often" }, step.body, again),
        },
      ];
      put(scope, again, { Type: "Choice", Choices, Default: next });
      return put(scope, nameOf(scope, "Loop"), { Type: "Pass", Assign: { [count]: 0 }, Next: again });
    }
    case "parallel": {
      const free = { failure: "stays", entered: scope.entered } as const;
      const racing = { failure: "stays", entered: "perhaps" } as const;
      const Branches =
        step.how === "whole"
          ? step.branches.map((steps) => scopeOf(within(scope, free), steps))
          : step.how === "race"
            ? step.branches.map((steps, i) =>
                scopeOf(within(scope, racing), steps, { end: i % 2 === 0 ? "loses" : "ends" }),
              )
            : step.branches.map((steps, i) =>
                scopeOf(within(scope, free), i === 0 ? steps : [], { end: i === 0 ? "loses" : "stays" }),
              );
      return put(scope, nameOf(scope, "Parallel"), {
        ...{ Type: "Parallel", Branches, Output: "{% $sum($states.result) % 1000 %}" },
        ...recovery(scope, { ...step, attempts: step.attempts % 2 }, next, "Lost"),
        Next: next,
      });
    }
    case "map": {
      const { how, concurrency, items } = step;
      const inner = within(scope, {
        ...(how === "whole" || how === "race" ? { failure: "stays" } : { failure: "leaves" }),
        ...(how === "race" ? { entered: "perhaps" } : {}),
        runs: "often",
      });
      return put(scope, nameOf(scope, "Map"), {
        ...{ Type: "Map", Items: [...items], MaxConcurrency: how === "oneByOne" ? 1 : concurrency },
        ItemSelector: "{% ($states.context.Map.Item.Value + $states.input) % 1000 %}",
        ...(how === "tolerant"
          ? concurrency % 2 === 0
            ? { ToleratedFailurePercentage: 100 }
            : { ToleratedFailureCount: items.length }
          : {}),
        ItemProcessor: scopeOf(inner, step.body, { end: how === "race" ? "loses" : "ends" }),
        Output: "{% $sum($states.result) % 1000 %}",
        ...recovery(scope, { ...step, attempts: step.attempts % 2 }, next, "Lost"),
        Next: next,
      });
    }
  }
};
