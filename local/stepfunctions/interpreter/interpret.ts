import type { Json } from "../../../functions/dependencies.ts";
import { branchDone, branchFailed, startBranches } from "./branches.ts";
import { evaluationFailure, type Failure, isTimeout, secondsOf, unusable } from "./failure.ts";
import { catcherFor, retries } from "./recovery.ts";
import { bindingsOf, type Happening, happen, type Run, rest, stateOf, type Thread } from "./run.ts";
import { callOut } from "./task.ts";

/** States entered within one commit; a loop that never waits is committed every so many. */
const statesPerCommit = 100;

/** Moves an execution on, from what happened to one thread until all its threads are at rest; nothing is written yet. */
export const interpret = async (run: Run, thread: Thread, happening: Happening): Promise<void> => {
  happen(run, thread, happening);
  let entered = 0;
  for (let next = run.todo.shift(); next && !run.ending; next = run.todo.shift()) {
    if (run.removed.has(next.thread.id)) continue;
    if (next.happening.kind === "enter" && ++entered > statesPerCommit) {
      next.thread.state = next.happening.state;
      rest(run, next.thread, { phase: "enter" });
    } else await react(run, next.thread, next.happening);
  }
};

const react = async (run: Run, thread: Thread, happening: Happening): Promise<void> => {
  try {
    switch (happening.kind) {
      case "enter":
        enter(run, thread, happening.state);
        return await attempt(run, thread);
      case "attempt":
        return await attempt(run, thread);
      case "result":
        return await succeed(run, thread, happening.result);
      case "branchDone":
        return branchDone(run, thread, happening.output);
      case "branchFailed":
        return branchFailed(run, thread, happening.failure);
      case "failure":
        return await recover(run, thread, happening.failure);
    }
  } catch (error) {
    const failure = evaluationFailure(error);
    run.events.push(["EvaluationFailed", thread.state, failure.Error, failure.Cause]);
    await recover(run, thread, failure);
  }
};

const enter = (run: Run, thread: Thread, name: string) => {
  const { execution } = run;
  execution.lastEnteredAt = Math.max(run.now, execution.lastEnteredAt + 1);
  thread.state = name;
  thread.enteredAt = execution.lastEnteredAt;
  thread.retries = [];
  run.events.push([`${stateOf(run, thread).Type}StateEntered`, name]);
};

const attempt = async (run: Run, thread: Thread): Promise<void> => {
  const state = stateOf(run, thread);
  const evaluate = (template: Json, field: string) =>
    run.expressions.evaluate({ template, field, bindings: bindingsOf(run, thread) });
  switch (state.Type) {
    case "Task":
      return callOut(run, thread, state);
    case "Parallel":
    case "Map":
      return startBranches(run, thread, state);
    case "Pass":
    case "Succeed":
      return leave(run, thread, { ...state, otherwise: thread.input });
    case "Wait": {
      if (state.Seconds !== undefined) {
        const seconds = secondsOf({ field: "Seconds", value: await evaluate(state.Seconds, "Seconds"), least: 0 });
        return rest(run, thread, { phase: "sleep", due: run.now + seconds * 1000 });
      }
      const timestamp = await evaluate(state.Timestamp ?? null, "Timestamp");
      const due = typeof timestamp === "string" ? Date.parse(timestamp) : Number.NaN;
      if (Number.isNaN(due)) throw unusable({ field: "Timestamp", wanted: "an ISO 8601 time", value: timestamp });
      return rest(run, thread, { phase: "sleep", due });
    }
    case "Choice": {
      for (const [index, choice] of state.Choices.entries()) {
        const met = await evaluate(choice.Condition, `Choices/${index}/Condition`);
        if (typeof met !== "boolean")
          throw unusable({ field: `Choices/${index}/Condition`, wanted: "true or false", value: met });
        if (met) return leave(run, thread, { ...choice, otherwise: thread.input });
      }
      if (state.Default === undefined)
        return fail(run, thread, { Error: "States.NoChoiceMatched", Cause: `No choice of "${thread.state}" matched.` });
      return leave(run, thread, { ...state, Next: state.Default, otherwise: thread.input });
    }
    case "Fail":
      return fail(run, thread, {
        Error: String(await evaluate(state.Error ?? "", "Error")),
        Cause: String(await evaluate(state.Cause ?? "", "Cause")),
      });
  }
};

const succeed = async (run: Run, thread: Thread, result: Json): Promise<void> => {
  const state = stateOf(run, thread);
  switch (state.Type) {
    case "Wait":
      return leave(run, thread, { ...state, otherwise: thread.input });
    case "Task":
      run.events.push(["TaskSucceeded"]);
      return leave(run, thread, { ...state, otherwise: result, seen: { result } });
    case "Parallel":
    case "Map":
      run.events.push([`${state.Type}StateSucceeded`]);
      return leave(run, thread, { ...state, otherwise: result, seen: { result } });
    default:
      throw new Error(`a ${state.Type} state has no result`);
  }
};

type Transition = {
  readonly Output?: Json;
  readonly Assign?: { readonly [name: string]: Json };
  readonly Next?: string;
};

const leave = async (
  run: Run,
  thread: Thread,
  by: Transition & {
    readonly otherwise: Json;
    readonly seen?: { readonly result?: Json; readonly errorOutput?: Failure };
  },
): Promise<void> => {
  const bindings = bindingsOf(run, thread, by.seen);
  const evaluate = (template: Json, field: string) => run.expressions.evaluate({ template, field, bindings });
  const output = by.Output === undefined ? by.otherwise : await evaluate(by.Output, "Output");
  const assigned = by.Assign === undefined ? {} : ((await evaluate(by.Assign, "Assign")) as Thread["variables"]);

  thread.variables = { ...thread.variables, ...assigned };
  run.events.push([`${stateOf(run, thread).Type}StateExited`, thread.state]);
  if (by.Next !== undefined) {
    thread.input = output;
    return happen(run, thread, { kind: "enter", state: by.Next });
  }
  if (thread.parent !== null) return happen(run, thread, { kind: "branchDone", output });
  run.events.push(["ExecutionSucceeded"]);
  run.ending = { status: "SUCCEEDED", output };
};

const recover = async (run: Run, thread: Thread, failure: Failure): Promise<void> => {
  const state = stateOf(run, thread);
  if (state.Type !== "Task" && state.Type !== "Parallel" && state.Type !== "Map") return fail(run, thread, failure);
  if (state.Type === "Task" && failure.Error !== "States.QueryEvaluationError")
    run.events.push([isTimeout(failure.Error) ? "TaskTimedOut" : "TaskFailed", null, failure.Error, failure.Cause]);
  if (retries(run, thread, state, failure) === "retries") return;
  const catcher = catcherFor(state, failure);
  if (!catcher) return fail(run, thread, failure);
  try {
    await leave(run, thread, { ...catcher, otherwise: failure, seen: { errorOutput: failure } });
  } catch (error) {
    // A catcher that cannot be evaluated must not be caught by itself again.
    fail(run, thread, evaluationFailure(error));
  }
};

const fail = (run: Run, thread: Thread, failure: Failure): void => {
  if (thread.parent !== null) happen(run, thread, { kind: "branchFailed", failure });
  else {
    run.events.push(["ExecutionFailed", null, failure.Error, failure.Cause]);
    run.ending = { status: "FAILED", error: failure.Error, cause: failure.Cause ?? null };
  }
};
