import type { FieldFault } from "../shared/field-fault.ts";
import type { ApplicationForm, FormSection } from "./application-form.ts";
import { sectionNames, type TypedSection, withKept } from "./draft-form.ts";
import { changesBetween, type FormChange } from "./form-facts.ts";
import { type Asked, askedFields, questionOf } from "./questions.ts";

const sectionOf = (typed: { readonly [section: string]: unknown }, section: FormSection): TypedSection => {
  const sent = typed[section];
  return typeof sent === "object" && sent !== null && !Array.isArray(sent) ? (sent as TypedSection) : {};
};

/**
 * The whole form as it stands after a correction, before any schema: what was asked about is as typed, empty if it was
 * left empty; what was not asked about and not sent stays, and so does a secret that was left empty.
 */
export const correctedForm = ({ before, asked, typed }: Correcting): { readonly [section: string]: TypedSection } => {
  const fields = askedFields(asked);
  const corrected = sectionNames.map((section) => {
    const stored: TypedSection = before[section];
    const kept = Object.entries(stored).filter(([name]) => !fields.includes(`${section}.${name}`));
    return [section, withKept(section, { ...Object.fromEntries(kept), ...sectionOf(typed, section) }, stored)] as const;
  });
  return Object.fromEntries(corrected);
};
type Correcting = {
  readonly before: ApplicationForm;
  readonly asked: readonly Asked[];
  /** Sections as sent; fields no form has are dropped. */
  readonly typed: { readonly [section: string]: unknown };
};

const isAsked = (asked: readonly Asked[], { field }: FormChange): boolean =>
  asked.some((each) => each.field === questionOf(field));

/** What changed from one version of a form to the next: question by question as asked, and whatever else. */
export const changesByQuestion = (
  asked: readonly Asked[],
  before: ApplicationForm,
  after: ApplicationForm,
): { readonly asked: readonly AskedChange[]; readonly others: readonly FormChange[] } => {
  const changes = changesBetween(before, after);
  return {
    asked: asked.map((question) => ({
      ...question,
      changes: changes.filter(({ field }) => questionOf(field) === question.field),
    })),
    others: changes.filter((change) => !isAsked(asked, change)),
  };
};

/** One question with what the family changed in answer to it; nothing when it left everything as it was. */
export type AskedChange = Asked & { readonly changes: readonly FormChange[] };

/** A fault for every field that was changed although nobody asked about it. */
export const unaskedFaults = (others: readonly FormChange[]) =>
  others.map(({ field }) => ({ field, code: "notAsked" satisfies FieldFault }));
