import { randomUUID } from "node:crypto";
import type { Json } from "../../../functions/dependencies.ts";

/** What went wrong in a state. Whoever fails a task by its token may say nothing; a timeout has no cause. */
export type Failure = {
  readonly Error?: string | null;
  readonly Cause?: string | null;
  /** The clock that ran out; nobody who names an error `States.Timeout` makes it one. */
  readonly clock?: "timeout" | "heartbeat";
};

/** `$states.errorOutput`. */
export type ErrorOutput = { readonly Error: string | null; readonly Cause: string | null };

/** A failure as a Catch hands it on: an error without a cause has an empty one. */
export const errorOutputOf = ({ Error: error, Cause: cause }: Failure): ErrorOutput => ({
  Error: error ?? null,
  Cause: cause ?? (error == null ? null : ""),
});

/** An error that carries its vocabulary in `name`, as AWS names it. */
export const namedError = (name: string, message: string): Error => Object.assign(new Error(message), { name });

type Carrier = Error & { readonly failure: Failure };

/** An error that fails a task with exactly this. */
export const taskFailure = (failure: Failure): Error =>
  Object.assign(new Error(failure.Cause ?? ""), { name: failure.Error ?? "Error", failure });

/** The failure of a function that threw, as Lambda's runtime reports it to Step Functions. */
export const lambdaFailure = (thrown: unknown): Failure => {
  if (thrown instanceof Error && "failure" in thrown) return (thrown as Carrier).failure;
  const { name, message } = thrown instanceof Error ? thrown : namedError("Error", String(thrown));
  return { Error: name, Cause: JSON.stringify({ errorType: name, errorMessage: message }) };
};

/** The failure of a task that could not start an execution, under the name AWS gives it. */
export const startFailure = (thrown: unknown): Failure => {
  const { name, message } = thrown instanceof Error ? thrown : namedError("Unknown", String(thrown));
  const beside = `Status Code: 400; Error Code: ${name}; Request ID: ${randomUUID()}; Proxy: null`;
  const Cause = `${message} (Service: AWSStepFunctions; ${beside})`;
  return { Error: `StepFunctions.${name}Exception`, Cause };
};

/** A result, or a set of them, over what AWS carries from state to state; `task` is the name AWS gives whoever answered. */
export const tooLarge = (task: string): Failure => ({
  Error: "States.DataLimitExceeded",
  Cause: `The state/task '${task}' returned a result with a size exceeding the maximum number of bytes service limit.`,
});

/** The time of a task, or of its heartbeat, has run out. */
export const timedOut = (clock: "timeout" | "heartbeat"): Failure => ({
  Error: "States.Timeout",
  clock,
});

/** Whether an `ErrorEquals` of Retry or Catch names this failure (ASL, "Error Names"). */
export const isNamed = (errorEquals: readonly string[], failure: Failure): boolean =>
  errorEquals.some((wanted) => {
    const error = failure.Error ?? "";
    if (wanted === "States.ALL" || wanted === error) return true;
    if (wanted === "States.TaskFailed") return error !== "States.Timeout";
    return wanted === "States.HeartbeatTimeout" && failure.clock === "heartbeat";
  });

/** Thrown where nothing can catch it: the execution itself fails with `States.Runtime`. */
export const runtimeError = (sentence: string): Error => namedError("States.Runtime", sentence);

/** The error of a field whose value AWS would not take; `location` is absent where no field is at fault. */
export const evaluationError = (sentence: string, location?: string): Error =>
  Object.assign(namedError("States.QueryEvaluationError", sentence), location === undefined ? {} : { location });

/** The error of a field that must hold something else. */
export const unusable = (given: { readonly field: string; readonly wanted: string; readonly value: unknown }): Error =>
  evaluationError(`The field '${given.field}' must be ${given.wanted}: ${JSON.stringify(given.value)}`, given.field);

/** The whole number of a field, up to 99,999,999, from what was written or evaluated. */
export const wholeNumber = (given: {
  readonly field: string;
  readonly value: Json;
  readonly least: 0 | 1;
  readonly most?: number;
}): number => {
  const { field, value, least, most = 99_999_999 } = given;
  if (typeof value !== "number" || !Number.isInteger(value))
    throw evaluationError(`The ${field} field cannot be parsed as an integer: ${JSON.stringify(value)}`, field);
  if (value < least || value > most)
    throw evaluationError(`${field} must be between ${least} and ${most} but was: ${value}`, field);
  return value;
};
