import type { StateOf } from "../language/definition.ts";
import { errorOutputOf, type Failure, isNamed } from "./failure.ts";
import { fail, leave } from "./leave.ts";
import { end, type Run, rest, stateOf, type Thread, tell } from "./run.ts";

type Recovering = StateOf<"Task"> | StateOf<"Parallel"> | StateOf<"Map">;

/** Lets a failed state try again, or leave by the first catcher that names the failure, or fail what it is part of. */
export const recover = async (run: Run, thread: Thread, failure: Failure): Promise<void> => {
  const state = stateOf(run, thread);
  if (state.Type !== "Task" && state.Type !== "Parallel" && state.Type !== "Map") return fail(run, thread, failure);
  if (retries(run, thread, { state, failure }) === "retries") return;
  const before = thread.lastEvent;
  if (state.Type !== "Task") tell(run, thread, `${state.Type}StateFailed`);
  const index = state.Catch?.findIndex(({ ErrorEquals }) => isNamed(ErrorEquals, failure)) ?? -1;
  const catcher = state.Catch?.[index];
  if (!catcher) return fail(run, thread, failure);
  try {
    const otherwise = { ...errorOutputOf(failure) };
    await leave(run, thread, { ...catcher, otherwise, seen: { failure }, at: `Catch[${index}]/` });
  } catch (error) {
    // A catcher that cannot be evaluated must not be caught by itself again.
    thread.lastEvent = before;
    const second = tellEvaluationFailure(run, thread, error);
    if (state.Type !== "Task") tell(run, thread, `${state.Type}StateFailed`);
    fail(run, thread, second);
  }
};

/** Puts the thread to rest until its next attempt if the first retrier that names the failure has attempts left. */
const retries = (
  run: Run,
  thread: Thread,
  { state, failure }: { readonly state: Recovering; readonly failure: Failure },
): "retries" | "givesUp" => {
  const index = state.Retry?.findIndex(({ ErrorEquals }) => isNamed(ErrorEquals, failure)) ?? -1;
  const retrier = state.Retry?.[index];
  const used = thread.retries[index] ?? 0;
  if (!retrier || used >= retrier.MaxAttempts) return "givesUp";

  const backOff = retrier.IntervalSeconds * retrier.BackoffRate ** used;
  const seconds = Math.min(backOff, retrier.MaxDelaySeconds ?? Number.POSITIVE_INFINITY);
  const delay = retrier.JitterStrategy === "FULL" ? Math.random() * seconds : seconds;
  thread.retries = (state.Retry ?? []).map((_, i) => (thread.retries[i] ?? 0) + (i === index ? 1 : 0));
  rest(run, thread, { phase: "retry", due: run.now + Math.ceil(delay * 1000) });
  return "retries";
};

/** Lets a thread do something; an expression that has no usable value fails its state, a runtime error the execution. */
export const orFail = async (run: Run, thread: Thread, job: () => Promise<void>): Promise<void> => {
  try {
    await job();
  } catch (error) {
    if (error instanceof Error && error.name === "States.Runtime")
      return end(run, { status: "FAILED", failure: failureIn(thread, error) }, thread.lastEvent);
    await recover(run, thread, tellEvaluationFailure(run, thread, error));
  }
};

const failureIn = (thread: Thread, { name, message }: Error) => ({
  Error: name,
  Cause: `An error occurred while executing the state '${thread.state}' (entered at the event id #${thread.enteredEvent}). ${message}`,
});

/** Tells that an expression has failed; an error that is not the workflow's own is thrown on. */
const tellEvaluationFailure = (run: Run, thread: Thread, error: unknown): Failure => {
  if (!(error instanceof Error) || error.name !== "States.QueryEvaluationError") throw error;
  const failure = failureIn(thread, error);
  const { location } = error as { readonly location?: string };
  thread.lastEvent = eventBefore(run, thread, error.message);
  tell(run, thread, "EvaluationFailed", {
    ...{ error: failure.Error, cause: failure.Cause, state: thread.state },
    ...(location === undefined ? {} : { location }),
  });
  return failure;
};

/**
 * The event an evaluation's failure follows. In every recording of AWS at hand a failure in a state just entered follows the
 * event before its entry, and only a bad Timestamp follows the entry itself.
 */
const eventBefore = (run: Run, thread: Thread, sentence: string): number => {
  if (thread.lastEvent !== thread.enteredEvent || sentence.startsWith("The Timestamp field ")) return thread.lastEvent;
  return run.events.at(thread.enteredEvent - run.execution.events - 1)?.previous ?? thread.lastEvent;
};
