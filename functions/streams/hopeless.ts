/** Faults of what lies in the store, of a request or of our own code, by name: no later try can end otherwise. */
const neverPasses = new Set([
  "RecordBroken",
  "ZodError",
  ...["CommitTooLarge", "ItemTooLarge", "InvalidKey", "DuplicateKey", "InvalidVersion", "InvalidCursor"],
  ...["ValidationException", "ExecutionAlreadyExists", "InvalidExecutionInput", "InvalidName", "InvalidOutput"],
  ...["TypeError", "RangeError", "ReferenceError", "SyntaxError"],
]);

/** The name of an error, which says what went wrong without saying of whom. */
export const errorName = (error: unknown): string => (error instanceof Error ? error.name : "unknown");

/** Whether trying again can never help; whatever is not known to be so is waited for. */
export const isHopeless = (error: unknown): boolean => {
  const name = errorName(error);
  // Node and the network say what they mean by a code; an error without one was thrown by an assertion of ours.
  return neverPasses.has(name) || (name === "Error" && error instanceof Error && !("code" in error));
};
