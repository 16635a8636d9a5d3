import type { Json } from "./template.ts";

type Fields = { readonly [name: string]: Json };

const isFields = (value: Json | undefined): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** One wanted value: itself, or a comparison such as `{ prefix: "quarantine/" }` or `{ exists: true }`. */
const isMet = (wanted: Json, value: Json | undefined): boolean => {
  if (!isFields(wanted)) return wanted === value;
  const [[comparison = "", with_ = null] = []] = Object.entries(wanted);
  switch (comparison) {
    case "exists":
      return (value !== undefined) === with_;
    case "prefix":
      return typeof value === "string" && value.startsWith(String(with_));
    case "suffix":
      return typeof value === "string" && value.endsWith(String(with_));
    case "anything-but":
      return value !== undefined && ![with_].flat().some((each) => each === value);
    default:
      throw new Error(`This account does not know the comparison ${comparison}`);
  }
};

/** Whether an event fits a pattern, as EventBridge and the filters of event sources compare. */
export const fitsPattern = (pattern: Json, event: Json | undefined): boolean => {
  if (Array.isArray(pattern)) {
    const values = Array.isArray(event) ? event : [event];
    return pattern.some((wanted) => values.some((value) => isMet(wanted, value)));
  }
  if (!isFields(pattern)) throw new Error("A pattern names values in lists");
  return Object.entries(pattern).every(([name, wanted]) =>
    fitsPattern(wanted, isFields(event) ? event[name] : undefined),
  );
};
