/** Names and codes by which Node and the AWS SDK report that a line could not be made or broke; a later try may succeed. */
export const networkFaults = [
  "TimeoutError",
  "ETIMEDOUT",
  "ECONNREFUSED",
  "ECONNRESET",
  "EHOSTUNREACH",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EPIPE",
] as const;

/** The name and the code of an error, which tell more reliably than its text what went wrong. */
export const faultWords = (error: unknown): readonly string[] => {
  if (!(error instanceof Error)) return [];
  return "code" in error && typeof error.code === "string" ? [error.name, error.code] : [error.name];
};
