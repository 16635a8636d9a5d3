import type { Application, ReviewStage } from "./application.ts";
import type { ApplicationForm } from "./application-form.ts";

/** Facts on which category, level and amount rest: if a published line changes one, it is checked and published again (domain §2.4 no. 20). */
const changesTheAward = (before: ApplicationForm, after: ApplicationForm): boolean =>
  before.pupil.boarding !== after.pupil.boarding ||
  before.pupil.stage !== after.pupil.stage ||
  before.pupil.grade !== after.pupil.grade ||
  before.pupil.schoolCode !== after.pupil.schoolCode ||
  before.pupil.idNo !== after.pupil.idNo ||
  before.pupil.name !== after.pupil.name ||
  [...before.need.categories].sort().join() !== [...after.need.categories].sort().join();

/** Whether the homeroom teacher has signed for somebody else: another person, or one of another class (人籍一致). */
const namesAnotherPupil = (before: ApplicationForm["pupil"], after: ApplicationForm["pupil"]): boolean =>
  (["idNo", "name", "schoolCode", "stage", "grade", "classNo"] as const).some(
    (field) => before[field] !== after[field],
  );

/** The step a corrected form goes to: the one that returned it, an earlier one if what that step relied on has changed. */
export const stepAfter = (returnedFrom: ReviewStage, before: ApplicationForm, after: ApplicationForm): ReviewStage => {
  if (namesAnotherPupil(before.pupil, after.pupil)) return "classCheck";
  return returnedFrom === "countyRecheck" && changesTheAward(before, after) ? "schoolCheck" : returnedFrom;
};

/** Those who acted before a step; whoever acted later acts again. */
export const actsBefore = (step: ReviewStage, acts: Application["acts"]): Application["acts"] =>
  step === "countyRecheck"
    ? acts
    : acts.filter(({ role }) => role === "GUARDIAN" || (step === "schoolCheck" && role === "HOMEROOM_TEACHER"));
