import type { StateOf } from "../language/definition.ts";
import { type Failure, isNamed } from "./failure.ts";
import { type Run, rest, type Thread } from "./run.ts";

type Recovering = StateOf<"Task"> | StateOf<"Parallel"> | StateOf<"Map">;

/** The catcher that names the error, if any does. */
export const catcherFor = (state: Recovering, failure: Failure) =>
  state.Catch?.find((catcher) => isNamed(catcher.ErrorEquals, failure.Error));

/** Puts the thread to rest until its next attempt if the first retrier that names the error has attempts left. */
export const retries = (run: Run, thread: Thread, state: Recovering, failure: Failure): "retries" | "givesUp" => {
  const index = state.Retry?.findIndex((retrier) => isNamed(retrier.ErrorEquals, failure.Error)) ?? -1;
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
