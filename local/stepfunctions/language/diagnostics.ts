/** One thing wrong with a definition, as AWS lists it; `location` is absent where AWS names none. */
export type Diagnostic = { readonly code: string; readonly message: string; readonly location?: string };

/** A fault of a definition's shape, in AWS's words. */
export const schemaFault = (message: string, location: string): Diagnostic => ({
  code: "SCHEMA_VALIDATION_FAILED",
  message,
  location,
});

/** Something AWS runs and this engine does not; the code is our own, so that nobody takes the refusal for AWS's. */
export const notRunHere = (what: string, location: string): Diagnostic => ({
  code: "NOT_RUN_BY_THIS_ENGINE",
  message: `This engine does not run ${what}.`,
  location,
});

/** The place of a value as AWS writes it: keys behind slashes, indexes in brackets. */
export const locationOf = (at: string, path: readonly PropertyKey[]): string =>
  path.reduce<string>((place, key) => place + (typeof key === "number" ? `[${key}]` : `/${String(key)}`), at) || "/";

/** All diagnostics in one sentence, as the message of `InvalidDefinition` carries them between its quotes. */
export const sentenceOf = (diagnostics: readonly Diagnostic[]): string =>
  diagnostics.map(({ code, message, location = "null" }) => `${code}: ${message} at ${location}`).join(", ");
