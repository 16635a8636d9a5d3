import { dayOf, type Instant } from "../calendar/time.ts";
import type { Pupil } from "../county/pupil.ts";
import type { Stage } from "../county/school.ts";
import { bankAccountWarning } from "../identity/bank-card.ts";
import { ageOn, birthDateOf } from "../identity/resident-id.ts";
import type { ApplicationForm } from "./application-form.ts";
import type { MachineCheck } from "./recognition.ts";

/** Usual age at the start of the first grade of each stage; three years off is worth a look (domain §4.1). */
const firstGradeAge: Readonly<Record<Stage, number>> = {
  PRESCHOOL: 3,
  PRIMARY: 6,
  JUNIOR: 12,
  SENIOR: 15,
  VOCATIONAL: 15,
  SPECIAL: 6,
  HIGHER: 18,
};

/** Compares the form with the student record and the departments' lists; a difference warns, it never decides. */
export const machineChecks = ({ form, pupil, now }: MachineChecks): readonly MachineCheck[] => {
  const today = dayOf(now);
  const age = ageOn(birthDateOf(form.pupil.idNo), today);
  const usual = firstGradeAge[form.pupil.stage] + form.pupil.grade - 1;
  const of = (check: MachineCheck["check"], matches: () => boolean | undefined): MachineCheck => {
    const matched = matches();
    return { check, result: matched === undefined ? "unknown" : matched ? "match" : "differs" };
  };
  return [
    { check: "record", result: pupil === undefined ? "unknown" : "match" },
    of("name", () => pupil && pupil.name === form.pupil.name),
    of("school", () => pupil && pupil.schoolCode === form.pupil.schoolCode),
    of(
      "class",
      () =>
        pupil &&
        pupil.stage === form.pupil.stage &&
        pupil.grade === form.pupil.grade &&
        pupil.classNo === form.pupil.classNo,
    ),
    of("boarding", () => pupil && pupil.boarding === form.pupil.boarding),
    of(
      "categories",
      () => pupil && form.need.categories.every((category) => pupil.provedCategories.includes(category)),
    ),
    of("guardianAge", () => ageOn(birthDateOf(form.guardian.idNo), today) >= 18),
    of("ageForGrade", () => Math.abs(age - usual) <= 3),
    of("account", () => bankAccountWarning(form.bank.account) === undefined),
  ];
};

type MachineChecks = { readonly form: ApplicationForm; readonly pupil: Pupil | undefined; readonly now: Instant };
