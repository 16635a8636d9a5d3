import type { Pupil } from "../county/pupil.ts";
import type { School } from "../county/school.ts";
import { accept, type Decision, refuse } from "../shared/decision.ts";
import { limitEnd, type Occasion } from "../shared/occasion.ts";
import { unrecorded } from "../shared/record-mark.ts";
import { onward } from "../wait/path.ts";
import { closeWait, type Wait } from "../wait/wait.ts";
import { type Application, baseOf, type ReviewStage } from "./application.ts";
import type { ApplicationForm, FormSection } from "./application-form.ts";
import { type Claim, claimOf, isAlive } from "./claim.ts";
import { guardianContact, hasClass, proposedCategoryOf, unknownClass } from "./form-reading.ts";
import { machineChecks } from "./machine-checks.ts";
import { move, told } from "./move.ts";
import type { FrozenForm, Recognition } from "./recognition.ts";

/** The corrected sections of a form over the earlier version; sections nobody asked about stay as they were. */
const correctedForm = (
  earlier: ApplicationForm,
  corrected: Partial<ApplicationForm>,
  sections: readonly string[],
): ApplicationForm => ({
  ...earlier,
  ...Object.fromEntries(Object.entries(corrected).filter(([section]) => sections.includes(section as FormSection))),
});

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
const stepAfter = (returnedFrom: ReviewStage, before: ApplicationForm, after: ApplicationForm): ReviewStage => {
  if (namesAnotherPupil(before.pupil, after.pupil)) return "classCheck";
  return returnedFrom === "countyRecheck" && changesTheAward(before, after) ? "schoolCheck" : returnedFrom;
};

/** Those who acted before a step; whoever acted later acts again. */
const actsBefore = (step: ReviewStage, acts: Application["acts"]): Application["acts"] =>
  step === "countyRecheck"
    ? acts
    : acts.filter(({ role }) => role === "GUARDIAN" || (step === "schoolCheck" && role === "HOMEROOM_TEACHER"));

/** The family corrects its form; the application goes back to the step that returned it (domain §2.4 no. 7). */
export const submitCorrection = ({
  application,
  recognition,
  task,
  before,
  reviewed,
  corrected,
  pupil,
  pupilKey,
  school,
  claim,
  claims,
  earlier,
  receiptNo,
  occasion,
}: SubmitCorrection): Decision => {
  if (application === undefined || recognition === undefined || application.receiptNo !== receiptNo)
    return refuse({ code: "ApplicationNotFound" });
  if (application.status !== "correction" || occasion.now >= application.dueAt)
    return refuse({ code: "CorrectionClosed" });
  const form = correctedForm(before.content, corrected, application.sections);
  if (!hasClass(school, form)) return refuse({ code: "FormIncomplete", faults: [unknownClass] });
  const isClaimed = earlier.some(
    (other) => other.id !== application.id && other.programme === application.programme && isAlive(other),
  );
  if (isClaimed)
    return refuse({ code: "DuplicateApplication", faults: [{ field: "pupil.idNo", code: "appliedBefore" }] });
  const formVersion = recognition.formVersion + 1;
  const step = stepAfter(application.returnTo, reviewed.content, form);
  const base = {
    ...baseOf(application),
    acts: actsBefore(step, application.acts),
    formVersion,
    pupilKey,
    proposedCategory: proposedCategoryOf(form, pupil),
    schoolCode: school.code,
    township: school.township,
    stage: form.pupil.stage,
    grade: form.pupil.grade,
    classNo: form.pupil.classNo,
    boarding: form.pupil.boarding,
    pupilName: form.pupil.name,
  };
  const dueAt = limitEnd(occasion, step);
  const back: Application =
    step === "countyRecheck" && application.award
      ? { ...base, status: "countyRecheck", dueAt, award: application.award }
      : { ...base, status: step === "classCheck" ? "classCheck" : "schoolCheck", dueAt };
  const moved = move(application, back);
  const frozen: FrozenForm = {
    kind: "form",
    record: unrecorded,
    receiptNo,
    formVersion,
    savedAt: occasion.now,
    content: form,
  };
  const told_ = told("CorrectionSubmitted", moved, {
    at: occasion.now,
    actor: { role: "GUARDIAN", id: receiptNo },
    words: { ...onward(moved, occasion.campaign.endsAt) },
  });
  return accept({
    save: [
      moved,
      frozen,
      {
        ...recognition,
        formVersion,
        schoolCode: school.code,
        pupilKey,
        phoneEnding: form.guardian.phone.slice(-4),
        guardian: guardianContact(form),
        pupilName: form.pupil.name,
        checks: [...machineChecks({ form, pupil, now: occasion.now })],
      },
      ...(task && task.closed === undefined
        ? [closeWait(task, { at: occasion.now, by: receiptNo, outcome: "corrected" })]
        : []),
      ...(pupilKey === application.pupilKey ? [] : [claimOf(moved, claims)]),
    ],
    remove: pupilKey === application.pupilKey || claim === undefined ? [] : [claim],
    emit: [told_],
  });
};

type SubmitCorrection = {
  readonly application: Application | undefined;
  readonly recognition: Recognition | undefined;
  readonly task: Wait | undefined;
  /** The latest version of the form, perhaps corrected for another application of the same receipt. */
  readonly before: FrozenForm;
  /** The version this application was reviewed under: what changed since then decides how far back it goes. */
  readonly reviewed: FrozenForm;
  /** The sections as corrected; others are ignored. */
  readonly corrected: Partial<ApplicationForm>;
  /** The student record with the corrected form's ID number, its key, and the school it names. */
  readonly pupil: Pupil | undefined;
  readonly pupilKey: string;
  readonly school: School | undefined;
  /** The claim this application holds; it is given up when the pupil turns out to be another one. */
  readonly claim: Claim | undefined;
  /** What is claimed for the pupil of the corrected form, and the applications that hold those claims. */
  readonly claims: readonly Claim[];
  readonly earlier: readonly Application[];
  readonly receiptNo: string;
  readonly occasion: Occasion;
};
