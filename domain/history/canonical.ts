/**
 * JSON in one form only: keys in the order of their UTF-16 units, no spaces, what is undefined left out (RFC 8785 for the
 * values records hold). Stores give the keys of a map back in an order of their own, so every hash is taken over this.
 */
export const canonicalJson = (value: unknown): string => {
  if (value === null || typeof value !== "object") return JSON.stringify(value) ?? "null";
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  const pairs = Object.entries(value)
    .filter(([, each]) => each !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, each]) => `${JSON.stringify(name)}:${canonicalJson(each)}`);
  return `{${pairs.join(",")}}`;
};

/** SHA-256 of a text's UTF-8 bytes, in hex; given by whoever calls, because the domain computes nothing by machine. */
export type Hash = (text: string) => string;
