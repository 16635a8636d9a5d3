import * as z from "zod";
import type { School } from "../county/school.ts";
import type { RuleVersion } from "../programme/rule-set.ts";
import { accept, type Decision, refuse } from "../shared/decision.ts";
import type { Application } from "./application.ts";
import { type ApplicationForm, type FormSection, formSections } from "./application-form.ts";
import type { FormDraft } from "./recognition.ts";
import { refusalOfProgrammes } from "./submit-application.ts";

/** A section as typed into a form or a draft, before any schema. */
export type TypedSection = { readonly [field: string]: unknown };

/** The names of the sections, in the order in which families fill them. */
export const sectionNames = Object.keys(formSections) as readonly FormSection[];

/** The name of a section, as the address of its page. */
export const SectionName = z.enum(Object.keys(formSections) as [FormSection, ...FormSection[]]);

/** Fields that a page shows masked once they are stored; left empty, they keep what was typed before. */
export const keptFields: { readonly [section in FormSection]?: readonly string[] } = {
  pupil: ["idNo"],
  guardian: ["idNo", "phone"],
  bank: ["account"],
};

/** A section with the masked fields that were left empty filled from what was stored; fields no form has are dropped. */
export const withKept = (section: FormSection, typed: TypedSection, earlier: TypedSection = {}): TypedSection => {
  const known = Object.keys(formSections[section].shape);
  const kept = (keptFields[section] ?? []).filter(
    (field) => typed[field] === undefined && earlier[field] !== undefined,
  );
  return {
    ...Object.fromEntries(Object.entries(typed).filter(([field]) => known.includes(field))),
    ...Object.fromEntries(kept.map((field) => [field, earlier[field]])),
  };
};

/** A section of a draft, if it is complete and valid. */
export const sectionOf = <Section extends FormSection>(
  draft: FormDraft,
  section: Section,
): ApplicationForm[Section] | undefined => {
  const parsed = formSections[section].safeParse(draft.typed[section]);
  return parsed.success ? (parsed.data as ApplicationForm[Section]) : undefined;
};

/** The first section that still has to be filled; the commitment, which submits, when all others are complete. */
export const nextSection = (draft: FormDraft): FormSection =>
  sectionNames.find((section) => section !== "commitment" && sectionOf(draft, section) === undefined) ?? "commitment";

/** Keeps a section of a draft; the facts that open the draft follow the name and the phone typed last. */
export const saveSection = ({ draft, section, typed, school, earlier, ruleVersion }: SaveSection): Decision => {
  if (draft === undefined) return refuse({ code: "DraftNotFound" });
  const saved: FormDraft = { ...draft, typed: { ...draft.typed, [section]: { ...typed } } };
  const pupil = sectionOf(saved, "pupil");
  if (section === "pupil" && pupil) {
    if (school === undefined)
      return refuse({ code: "FormIncomplete", faults: [{ field: "pupil.schoolCode", code: "notAChoice" }] });
    const inClass = school.classes.some(
      ({ stage, grade, classNo }) => stage === pupil.stage && grade === pupil.grade && classNo === pupil.classNo,
    );
    if (!inClass) return refuse({ code: "FormIncomplete", faults: [{ field: "pupil.classNo", code: "unknownClass" }] });
  }
  const programmes = sectionOf(saved, "programmes");
  if (section === "programmes" && pupil && programmes) {
    const refusal = refusalOfProgrammes({ form: { pupil, programmes }, earlier, ruleVersion });
    if (refusal) return refuse(refusal);
  }
  const phone = sectionOf(saved, "guardian")?.phone;
  const facts = { pupilName: pupil?.name ?? draft.pupilName, phoneEnding: phone?.slice(-4) ?? draft.phoneEnding };
  return accept({ save: [{ ...saved, ...facts }], emit: [] });
};

type SaveSection = {
  readonly draft: FormDraft | undefined;
  readonly section: FormSection;
  readonly typed: TypedSection;
  /** The school named in the pupil's section. */
  readonly school: School | undefined;
  /** Applications of this pupil in this campaign. */
  readonly earlier: readonly Application[];
  readonly ruleVersion: RuleVersion;
};
