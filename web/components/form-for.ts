import type { PageContext } from "../layout/page-context.ts";
import { textsFor } from "../texts/texts.ts";

/** The id of a field's control, made from its name: `family.members[0].name` → `field-family-members-0-name`. */
export const fieldId = (name: string): string => `field-${name.replace(/[^A-Za-z0-9]+/g, "-").replace(/-$/, "")}`;

/** A fault's sentence in the page's language; a code without one gets the general sentence. */
export const faultSentence = (context: Pick<PageContext, "language">, code: string): string => {
  const { faults } = textsFor(context.language);
  return (faults as { readonly [code: string]: string })[code] ?? faults.invalid;
};

/** What a form knows of its fields after a refused post: as typed before as stored, and the fault beside each. */
export const formFor = (context: Pick<PageContext, "language" | "typed" | "problem">) => ({
  /** The value to show in a field that holds one, and its error's sentence. */
  field: (name: string, value?: string) => {
    const typed = context.typed?.[name];
    const shown = typeof typed === "string" ? typed : (typed?.[0] ?? value);
    const error = context.problem?.errors.find((fault) => fault.field === name);
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
