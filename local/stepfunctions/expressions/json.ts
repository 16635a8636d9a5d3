import type { Json } from "../../../functions/dependencies.ts";
import { namedError } from "../interpreter/failure.ts";

const largestBytes = 262_144;

/** What would arrive on the other side of AWS's wire; throws `States.DataLimitExceeded` over 256 KiB. */
export const asJson = (value: unknown): Json => {
  const text = JSON.stringify(value ?? null);
  if (Buffer.byteLength(text) > largestBytes)
    throw namedError("States.DataLimitExceeded", `a payload is larger than ${largestBytes} bytes`);
  return JSON.parse(text) as Json;
};

/** A copy that JSON can hold, or nothing: jsonata marks its own arrays, and such marks must not reach the next expression. */
export const jsonOf = (value: unknown): Json | undefined => {
  if (value === null || typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number") return Number.isFinite(value) ? value : undefined;
  if (typeof value !== "object") return undefined;
  if (Array.isArray(value)) {
    const items = value.map(jsonOf);
    return items.includes(undefined) ? undefined : (items as Json[]);
  }
  const object: { [key: string]: Json } = {};
  for (const [key, item] of Object.entries(value)) {
    if (item === undefined) continue;
    const json = jsonOf(item);
    if (json === undefined) return undefined;
    object[key] = json;
  }
  return object;
};
