import * as z from "zod";
import type { Json } from "../../../functions/dependencies.ts";
import { evaluator } from "./bindings.ts";
import { branchDone, branchFailed, removeBranches, startBranches, startIterations } from "./branches.ts";
import { evaluationError, runtimeError, tooLarge, wholeNumber } from "./failure.ts";
import { fail, leave } from "./leave.ts";
import { fitsOnWire, textOf } from "./payload.ts";
import { orFail, recover } from "./recovery.ts";
import {
  end,
  type Happening,
  happen,
  historyIsFull,
  type Run,
  rest,
  stateOf,
  type Thread,
  tell,
  tellAside,
} from "./run.ts";
import { callOut, labelOf, resourceOfThread, tellFailure, tellSuccess } from "./task.ts";

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
  if (run.ending) removeBranches(run, run.threadOf(run.execution.id));
};

const react = async (run: Run, thread: Thread, happening: Happening): Promise<void> => {
  try {
    await orFail(run, thread, () => carryOut(run, thread, happening));
  } catch (error) {
    if (error !== historyIsFull) throw error;
    const Cause = "The execution reached the maximum number of history events (25000).";
    end(run, { status: "FAILED", failure: { Error: "States.Runtime", Cause } }, run.execution.events);
  }
};

const carryOut = async (run: Run, thread: Thread, happening: Happening): Promise<void> => {
  switch (happening.kind) {
    case "enter":
      enter(run, thread, happening.state);
      return attempt(run, thread);
    case "attempt":
      return attempt(run, thread);
    case "result":
      return succeed(run, thread, happening.result);
    case "branchDone":
      return branchDone(run, thread, happening.output);
    case "branchFailed":
      return branchFailed(run, thread, happening.failure);
    case "failure":
      if (stateOf(run, thread).Type === "Task") tellFailure(run, thread, happening.failure);
      return recover(run, thread, happening.failure);
  }
};

const enter = (run: Run, thread: Thread, name: string) => {
  const { execution } = run;
  execution.lastEnteredAt = Math.max(run.now, execution.lastEnteredAt + 1);
  thread.state = name;
  thread.enteredAt = execution.lastEnteredAt;
  thread.retries = [];
  const input = textOf(thread.input);
  thread.enteredEvent = tell(run, thread, `${stateOf(run, thread).Type}StateEntered`, { name, input });
};

const attempt = async (run: Run, thread: Thread): Promise<void> => {
  const state = stateOf(run, thread);
  const evaluate = evaluator(run, thread);
  switch (state.Type) {
    case "Task":
      return callOut(run, thread, state);
    case "Parallel":
      return startBranches(run, thread, state);
    case "Map":
      return startIterations(run, thread, state);
    case "Pass":
    case "Succeed":
      return leave(run, thread, { ...state, otherwise: thread.input });
    case "Wait": {
      if (state.Seconds !== undefined) {
        const value = await evaluate(state.Seconds, "Seconds", "number");
        return rest(run, thread, {
          phase: "sleep",
          due: run.now + wholeNumber({ field: "Seconds", value, least: 0 }) * 1000,
        });
      }
      const timestamp = await evaluate(state.Timestamp ?? null, "Timestamp", "string");
      return rest(run, thread, { phase: "sleep", due: instantIn(String(timestamp)) });
    }
    case "Choice": {
      for (const [index, choice] of state.Choices.entries()) {
        const at = `Choices[${index}]`;
        if (await evaluate(choice.Condition, `${at}/Condition`, "boolean"))
          return leave(run, thread, { ...choice, otherwise: thread.input, at: `${at}/` });
      }
      if (state.Default === undefined)
        throw runtimeError("Failed to transition out of the state. The state does not point to a next state.");
      return leave(run, thread, { ...state, Next: state.Default, otherwise: thread.input });
    }
    case "Fail": {
      const textOf = async (field: "Error" | "Cause") =>
        state[field] === undefined ? {} : { [field]: String(await evaluate(state[field], field, "string")) };
      return fail(run, thread, { ...(await textOf("Error")), ...(await textOf("Cause")) });
    }
  }
};

const Timestamp = z.iso.datetime({ offset: true });

/** The time a Wait waits for: RFC 3339 with its zone, as AWS takes it. */
const instantIn = (text: string): number => {
  if (Timestamp.safeParse(text).success) return Date.parse(text);
  const sentence = `The Timestamp field cannot be parsed as an ISO-8601 extended offset date-time format string: ${text}`;
  throw evaluationError(sentence, "Timestamp");
};

const succeed = async (run: Run, thread: Thread, result: Json): Promise<void> => {
  const state = stateOf(run, thread);
  switch (state.Type) {
    case "Wait":
      return leave(run, thread, { ...state, otherwise: thread.input });
    case "Task": {
      const resource = resourceOfThread(run, thread);
      const who = resource.kind === "function" ? resource.arn : String(labelOf(resource)["resourceType"]);
      if (!fitsOnWire(result)) return happen(run, thread, { kind: "failure", failure: tooLarge(who) });
      tellSuccess(run, thread, result);
      return leave(run, thread, { ...state, otherwise: result, seen: { result } });
    }
    case "Parallel":
    case "Map":
      if (!fitsOnWire(result)) return happen(run, thread, { kind: "failure", failure: tooLarge(thread.state) });
      tellAside(run, thread, `${state.Type}StateSucceeded`);
      return leave(run, thread, { ...state, otherwise: result, seen: { result } });
    default:
      throw new Error(`a ${state.Type} state has no result`);
  }
};
