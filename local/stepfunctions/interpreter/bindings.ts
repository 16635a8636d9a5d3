import type { Json } from "../../../functions/dependencies.ts";
import { type ErrorOutput, errorOutputOf, type Failure } from "./failure.ts";
import { type MapItem, type Run, stateOf, type Thread } from "./run.ts";

/** What the expressions of a field see beside input, context and variables. */
export type Seen = {
  readonly result?: Json;
  readonly failure?: Failure;
  readonly token?: string;
  readonly item?: MapItem;
};

/** Evaluates the fields of a thread's state. */
export type Evaluate = (
  template: Json,
  field: string,
  expects?: "array" | "number" | "boolean" | "string",
) => Promise<Json>;

/** Evaluates fields of the state a thread stands in, as it sees the world now. */
export const evaluator = (run: Run, thread: Thread, seen: Seen = {}): Evaluate => {
  const bindings = bindingsOf(run, thread, seen);
  return (template, field, expects) =>
    run.expressions.evaluate({ template, field, bindings, ...(expects && { expects }) });
};

const isTried = { Task: true, Parallel: true, Map: true } as const;

/** `$states` and the variables. Most expressions ask for the input alone, so the context is made when it is asked for. */
const bindingsOf = (run: Run, thread: Thread, seen: Seen) => {
  let context: Context | undefined;
  return {
    ...thread.variables,
    states: {
      input: thread.input,
      ...(seen.result === undefined ? {} : { result: seen.result }),
      ...(seen.failure === undefined ? {} : { errorOutput: errorOutputOf(seen.failure) satisfies ErrorOutput }),
      get context(): Context {
        context ??= contextOf(run, thread, seen);
        return context;
      },
    },
  };
};

type Context = ReturnType<typeof contextOf>;

/** The context object, its keys in AWS's order. */
const contextOf = (run: Run, thread: Thread, { token, item }: Seen) => {
  const { execution, arns } = run;
  const { workflow, name, startedAt } = execution;
  const RetryCount = thread.retries.reduce((sum, used) => sum + used, 0);
  const Item = item ?? thread.item;
  return {
    Execution: {
      Id: arns.execution(workflow.name, name),
      get Input(): Json {
        return JSON.parse(execution.input) as Json;
      },
      StartTime: timeOf(startedAt),
      Name: name,
      get RoleArn(): string {
        return run.roleOf(workflow.name);
      },
      RedriveCount: 0,
    },
    StateMachine: { Id: arns.machine(workflow.name), Name: workflow.name },
    State: {
      Name: thread.state,
      EnteredTime: timeOf(thread.enteredAt),
      ...(stateOf(run, thread).Type in isTried ? { RetryCount } : {}),
    },
    ...(token === undefined ? {} : { Task: { Token: token } }),
    ...(Item === null ? {} : { Map: { Item } }),
  };
};

const timeOf = (ms: number): string => new Date(ms).toISOString();
