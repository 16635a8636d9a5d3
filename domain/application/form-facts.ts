import { maskAddress, maskBankAccount, maskEmail, maskIdNo, maskPhoneForOffice } from "../masking/mask.ts";
import { type ApplicationForm, type FormSection, formSections } from "./application-form.ts";

/** What a handler's screen shows of one field: masked where domain §2.6 asks for it. */
export type ShownValue = string | number | readonly string[];

/** One field of a form under the name the form gives it, e.g. `family.members[0].age`. */
export type FormFact = { readonly section: FormSection; readonly field: string; readonly value: ShownValue };

/** One field that differs between two versions; an absent side was empty, and two masked sides may look alike. */
export type FormChange = { readonly field: string; readonly before?: ShownValue; readonly after?: ShownValue };

const masks: { readonly [field: string]: (plain: string) => string } = {
  "pupil.idNo": maskIdNo,
  "pupil.address": maskAddress,
  "guardian.idNo": maskIdNo,
  "guardian.phone": maskPhoneForOffice,
  "guardian.email": maskEmail,
  "bank.account": maskBankAccount,
};

const plainFacts = (section: FormSection, field: string, value: unknown): readonly FormFact[] => {
  if (typeof value === "string" || typeof value === "number") return [{ section, field, value }];
  if (Array.isArray(value)) {
    return value.length > 0 && value.every((each) => typeof each === "string")
      ? [{ section, field, value }]
      : value.flatMap((each, place) => plainFacts(section, `${field}[${place}]`, each));
  }
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, each]) => plainFacts(section, `${field}.${name}`, each));
};

const allOf = (form: ApplicationForm): readonly FormFact[] =>
  (Object.keys(formSections) as FormSection[]).flatMap((section) => plainFacts(section, section, form[section]));

const shown = ({ field, value }: FormFact): ShownValue => {
  const mask = masks[field];
  return mask && typeof value === "string" ? mask(value) : value;
};

/** Every filled field of a form, section by section, as a handler may see it; consents that were ticked are left out. */
export const formFacts = (form: ApplicationForm): readonly FormFact[] =>
  allOf(form).map((fact) => ({ ...fact, value: shown(fact) }));

const byField = (form: ApplicationForm): ReadonlyMap<string, FormFact> =>
  new Map(allOf(form).map((fact) => [fact.field, fact]));

/** What changed from one version of a form to the next: compared in full, shown masked. */
export const changesBetween = (before: ApplicationForm, after: ApplicationForm): readonly FormChange[] => {
  const earlier = byField(before);
  const later = byField(after);
  return [...new Set([...earlier.keys(), ...later.keys()])].flatMap((field) => {
    const [was, is] = [earlier.get(field), later.get(field)];
    if (JSON.stringify(was?.value) === JSON.stringify(is?.value)) return [];
    return [{ field, ...(was && { before: shown(was) }), ...(is && { after: shown(is) }) }];
  });
};
