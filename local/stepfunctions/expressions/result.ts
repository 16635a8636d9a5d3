import type { Json } from "../../../functions/dependencies.ts";

/** What came of an expression; `threw` carries the end of AWS's sentence. */
export type Outcome =
  | { readonly kind: "value"; readonly value: Json }
  | { readonly kind: "nothing" }
  | { readonly kind: "unsupported" }
  | { readonly kind: "threw"; readonly how: string };

/** What JSON holds of jsonata's result: a copy without jsonata's marks, numbers JSON has no sign for by name. */
export const outcomeOfResult = (result: unknown): Outcome => {
  if (result === undefined) return { kind: "nothing" };
  const value = jsonOf(result);
  return value === undefined ? { kind: "unsupported" } : { kind: "value", value };
};

/** Functions and regular expressions are no values; one anywhere makes the whole result unsupported. */
const jsonOf = (value: unknown): Json | undefined => {
  if (value === null || typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number") return Number.isFinite(value) ? value : String(value);
  if (typeof value !== "object") return undefined;
  if (Array.isArray(value)) {
    const items: Json[] = [];
    for (const item of value) {
      const json = item === undefined ? null : jsonOf(item);
      if (json === undefined) return undefined;
      items.push(json);
    }
    return items;
  }
  if ("_jsonata_lambda" in value || "_jsonata_function" in value) return undefined;
  const object: { [key: string]: Json } = {};
  for (const [key, item] of Object.entries(value)) {
    if (item === undefined) continue;
    const json = jsonOf(item);
    if (json === undefined) return undefined;
    // Assigned, this one key would become the copy's prototype.
    if (key === "__proto__") Object.defineProperty(object, key, { value: json, enumerable: true });
    else object[key] = json;
  }
  return object;
};
