/** Faults of what lies in the store, of a request or of our own code, by name: no later try can end otherwise. */
const neverPasses = new Set([
  "RecordBroken",
  "ZodError",
  ...["CommitTooLarge", "ItemTooLarge", "InvalidKey", "DuplicateKey", "InvalidVersion", "InvalidCursor"],
  ...["ValidationException", "ExecutionAlreadyExists", "InvalidExecutionInput", "InvalidName", "InvalidOutput"],
  ...["TypeError", "RangeError", "ReferenceError", "SyntaxError"],
]);

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : "unknown");

const causeOf = (error: unknown): Error | undefined =>
  error instanceof Error && error.name === "Transient" && error.cause instanceof Error ? error.cause : undefined;

/** The name of an error, or of what it passes by, which says what went wrong without saying of whom. */
export const errorName = (error: unknown): string => causeOf(error)?.name ?? nameOf(error);

/** Whether an entry has only had too little time for one try. */
export const isGoingOn = (error: unknown): boolean => causeOf(error)?.name === "OutOfTime";

/** A county that leaves is read for no more until somebody reopens it; its neighbours do not wait for that. */
const isLeaving = (error: unknown): boolean => {
  const cause = causeOf(error);
  return cause?.name === "CountyMoving" && "is" in cause && cause.is === "leaving";
};

/** Whether trying again can never help, or not before somebody has acted; whatever is not known to be so is waited for. */
export const isHopeless = (error: unknown): boolean => {
  if (isLeaving(error)) return true;
  const name = nameOf(error);
  // Node and the network say what they mean by a code; an error without one was thrown by an assertion of ours.
  return neverPasses.has(name) || (name === "Error" && error instanceof Error && !("code" in error));
};
