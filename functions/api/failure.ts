type Failure = { readonly code: string; readonly ids: { readonly [name: string]: string } };

/** The place a failure was thrown from; the message is left out, it may quote what people typed. */
const placeOf = ({ stack = "" }: Error): string =>
  stack
    .split("\n")
    .find((line) => line.startsWith("    at "))
    ?.trim() ?? "";

/** What the log may say of a failure: its name, its place, and the key of a record that broke its schema. */
export const describeFailure = (error: unknown): Failure => {
  if (!(error instanceof Error)) return { code: "Unexpected", ids: {} };
  const key: unknown = "key" in error ? error.key : undefined;
  return {
    code: error.name === "RecordBroken" ? "RecordBroken" : "Unexpected",
    ids: {
      error: error.name,
      at: placeOf(error),
      ...(key !== undefined && { key: typeof key === "string" ? key : JSON.stringify(key) }),
    },
  };
};
