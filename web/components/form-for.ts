import type { PageContext } from "../layout/page-context.ts";
import { textsFor } from "../texts/texts.ts";

/** The id of a field's control, made from its name: `family.members[0].name` → `field-family-members-0-name`. */
export const fieldId = (name: string, form?: string): string =>
  `${form === undefined ? "" : `${form}-`}field-${name.replace(/[^A-Za-z0-9]+/g, "-").replace(/-$/, "")}`;

/** Whether a fault lies in this field: in the field itself, or in a part of what it holds, e.g. `slips[2]` in `slips`. */
export const liesIn = (fault: string, field: string): boolean =>
  fault === field || fault.startsWith(`${field}[`) || fault.startsWith(`${field}.`);

/** A fault's sentence in the page's language; a code without one gets the general sentence. */
export const faultSentence = (context: Pick<PageContext, "language" | "faults">, code: string): string => {
  const { faults } = textsFor(context.language);
  return context.faults?.[code] ?? (faults as { readonly [code: string]: string })[code] ?? faults.invalid;
};

/** What a form knows of its fields after a refused post: as typed before as stored, and the fault beside each. */
export const formFor = (context: Pick<PageContext, "language" | "faults" | "typed" | "problem">) => ({
  /** The value to show in a field that holds one, and its error's sentence. */
  field: (name: string, value?: string) => {
    // What was stored must not come back into a field that was emptied.
    const shown = context.typed ? [context.typed[name] ?? ""].flat()[0] : value;
    const error = context.problem?.errors.find((fault) => liesIn(fault.field, name));
    return {
      name,
      value: shown ?? "",
      ...(error && { error: faultSentence(context, error.code) }),
    };
  },
  /** The chosen values of a field that may hold several; boxes left empty are not sent, so a post without the name means none. */
  choices: (name: string, values: readonly string[] = []): readonly string[] => {
    if (context.typed === undefined) return values;
    const typed = context.typed[name] ?? [];
    return typeof typed === "string" ? [typed] : typed;
  },
});
