import type * as z from "zod";
import type { Refusal } from "../../domain/shared/refusal.ts";

/** The name a form gives to a place in its value: `["family", "members", 0, "name"]` is `family.members[0].name`. */
const fieldOf = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (name, part) =>
      typeof part === "number" ? `${name}[${part}]` : name === "" ? String(part) : `${name}.${String(part)}`,
    "",
  );

const faultCodes: { readonly [issue: string]: string } = {
  too_small: "tooSmall",
  too_big: "tooLarge",
  invalid_value: "notAChoice",
  invalid_union: "notAChoice",
  unrecognized_keys: "unknown",
};

/** Our schemas give each issue its fault code as message; issues without one are named by their kind. */
const faultCode = (issue: z.core.$ZodIssue): string => {
  if (/^[a-z][A-Za-z0-9]{2,40}$/.test(issue.message)) return issue.message;
  if (issue.code === "invalid_type" && issue.message.endsWith("received undefined")) return "required";
  return faultCodes[issue.code] ?? "invalid";
};

/** The faults of a refused input, one for each field: what zod found first is what people should mend first. */
export const faultsOf = (error: z.ZodError): NonNullable<Refusal["faults"]> => {
  const faults = new Map<string, string>();
  for (const issue of error.issues) {
    const field = fieldOf(issue.path);
    if (!faults.has(field)) faults.set(field, faultCode(issue));
  }
  return [...faults].map(([field, code]) => ({ field, code }));
};
