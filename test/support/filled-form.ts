import type { ApplicationForm, FormSection } from "../../domain/application/application-form.ts";
import type { Fields, Said, Visitor } from "./visitor.ts";

/** A section of a form as its fields, named as the page names them. */
export const fieldsOf = (section: FormSection, form: ApplicationForm): Fields => {
  const fields: { [name: string]: string | readonly string[] } = {};
  const spread = (name: string, value: unknown): void => {
    if (Array.isArray(value)) {
      if (value.every((each) => typeof each === "string")) fields[`${name}[]`] = value;
      else for (const [row, each] of value.entries()) spread(`${name}[${row}]`, each);
    } else if (typeof value === "object" && value !== null) {
      for (const [field, each] of Object.entries(value)) spread(`${name}.${field}`, each);
    } else fields[name] = value === true ? "yes" : String(value);
  };
  spread(section, form[section]);
  return fields;
};

/** Begins a form as its page asks; answers with the receipt page. */
export const begin = (visitor: Visitor, { pupil, guardian }: ApplicationForm): Promise<Said> =>
  visitor.submit("/apply", { pupilName: pupil.name, phone: guardian.phone });

const beforeSigning = ["pupil", "programmes", "guardian", "family", "need", "bank"] as const;

/** Fills every section up to the last, which submits. */
export const fillSections = async (visitor: Visitor, form: ApplicationForm): Promise<void> => {
  for (const section of beforeSigning) {
    const answer = await visitor.post(`/apply/${section}`, fieldsOf(section, form));
    if (answer.status !== 303) throw new Error(`${section} was not saved: ${answer.status}`);
  }
};
