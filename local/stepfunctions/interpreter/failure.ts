/** What went wrong in a state, in the shape of `$states.errorOutput`; timeouts have no cause. */
export type Failure = { readonly Error: string; readonly Cause?: string };

/** An error that carries its vocabulary in `name`, as AWS names it. */
export const namedError = (name: string, message: string): Error => Object.assign(new Error(message), { name });

/** The failure of a function that threw, as Lambda reports it to Step Functions. */
export const lambdaFailure = (thrown: unknown): Failure => {
  const { name, message } = thrown instanceof Error ? thrown : namedError("Error", String(thrown));
  return { Error: name, Cause: JSON.stringify({ errorType: name, errorMessage: message }) };
};

/** The failure of a task that could not start an execution, under the name AWS gives it. */
export const startFailure = (thrown: unknown): Failure =>
  thrown instanceof Error
    ? { Error: `StepFunctions.${thrown.name}Exception`, Cause: thrown.message }
    : { Error: "StepFunctions.UnknownException", Cause: String(thrown) };

/** Whether an `ErrorEquals` of Retry or Catch names this error (ASL, "Error Names"). */
export const isNamed = (errorEquals: readonly string[], error: string): boolean =>
  errorEquals.some((wanted) => {
    if (wanted === error) return true;
    if (wanted === "States.ALL") return error !== "States.DataLimitExceeded" && error !== "States.Runtime";
    if (wanted === "States.TaskFailed") return !isTimeout(error);
    return wanted === "States.Timeout" && isTimeout(error);
  });

/** A missed heartbeat is a timeout too. */
export const isTimeout = (error: string): boolean => error === "States.Timeout" || error === "States.HeartbeatTimeout";

/** The error of a field whose value AWS would not take. */
export const unusable = (given: { readonly field: string; readonly wanted: string; readonly value: unknown }): Error =>
  namedError(
    "States.QueryEvaluationError",
    `The field '${given.field}' must be ${given.wanted}, not ${JSON.stringify(given.value)}.`,
  );

/** The seconds of a field, as AWS takes them: a whole number up to 99,999,999. */
export const secondsOf = (given: {
  readonly field: string;
  readonly value: unknown;
  readonly least: 0 | 1;
}): number => {
  const { field, value, least } = given;
  if (typeof value === "number" && Number.isInteger(value) && value >= least && value <= 99_999_999) return value;
  throw unusable({ field, value, wanted: `a whole number from ${least} to 99999999` });
};

/** The failure of an expression; an error that is not the workflow's own is thrown on. */
export const evaluationFailure = (error: unknown): Failure => {
  if (error instanceof Error && error.name === "States.QueryEvaluationError")
    return { Error: error.name, Cause: error.message };
  throw error;
};
