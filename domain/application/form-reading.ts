import type { Pupil } from "../county/pupil.ts";
import type { School } from "../county/school.ts";
import { NeedCategory, primaryCategory } from "../need/need-categories.ts";
import type { FieldFault } from "../shared/field-fault.ts";
import type { ApplicationForm } from "./application-form.ts";
import type { Recognition } from "./recognition.ts";

/** What the family claims and what the departments' lists prove, together. */
const claimedCategories = (form: ApplicationForm, pupil: Pupil | undefined): readonly NeedCategory[] => [
  ...new Set([
    ...form.need.categories,
    ...(pupil?.provedCategories ?? []).map((category) => NeedCategory.parse(category)),
  ]),
];

/** The category the panel is offered to confirm: the first by rank of what is claimed and proved (domain §3.5). */
export const proposedCategoryOf = (form: ApplicationForm, pupil: Pupil | undefined): NeedCategory =>
  primaryCategory(claimedCategories(form, pupil)) ?? "OTHER_HARDSHIP";

/** Whether the school named has the class named. */
export const hasClass = (school: School | undefined, { pupil }: ApplicationForm): school is School =>
  school?.classes.some(
    ({ stage, grade, classNo }) => stage === pupil.stage && grade === pupil.grade && classNo === pupil.classNo,
  ) ?? false;

/** The fault beside a class the school does not have. */
export const unknownClass: { readonly field: string; readonly code: FieldFault } = {
  field: "pupil.classNo",
  code: "unknownClass",
};

/** The guardian's way to be reached, as notices need it. */
export const guardianContact = (form: ApplicationForm): Recognition["guardian"] => ({
  name: form.guardian.name,
  ...(form.guardian.email === undefined ? {} : { email: form.guardian.email }),
  noticeChannel: form.guardian.noticeChannel,
});
