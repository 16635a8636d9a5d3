import type { Pupil } from "../county/pupil.ts";
import type { School } from "../county/school.ts";
import { accept, type Decision, refuse } from "../shared/decision.ts";
import type { FieldFault } from "../shared/field-fault.ts";
import { limitEnd, type Occasion } from "../shared/occasion.ts";
import { unrecorded } from "../shared/record-mark.ts";
import { onward } from "../wait/path.ts";
import { closeWait, type Wait } from "../wait/wait.ts";
import { type Application, baseOf } from "./application.ts";
import type { ApplicationForm } from "./application-form.ts";
import { type Claim, claimOf, isAlive } from "./claim.ts";
import { changesByQuestion, unaskedFaults } from "./correction-form.ts";
import { guardianContact, hasClass, proposedCategoryOf, unknownClass } from "./form-reading.ts";
import { machineChecks } from "./machine-checks.ts";
import { move, told } from "./move.ts";
import type { FrozenForm, Recognition } from "./recognition.ts";
import { actsBefore, stepAfter } from "./step-after.ts";

const nothingChanged = { field: "because", code: "nothingChanged" satisfies FieldFault };

/**
 * The family corrects its form; the application goes back to the step that returned it (domain §2.4 no. 7). A correction
 * that changes nothing of what was asked is refused, unless the family says why it was right.
 */
export const submitCorrection = ({
  application,
  recognition,
  task,
  before,
  reviewed,
  corrected: form,
  because,
  papers,
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
  const { asked, returnTo, reason } = application;
  const unasked = unaskedFaults(changesByQuestion(asked, before.content, form).others);
  if (unasked.length > 0) return refuse({ code: "FormIncomplete", faults: unasked });
  const answers = changesByQuestion(asked, reviewed.content, form)
    .asked.filter(({ field, changes }) => changes.length > 0 || (field === "need.documents" && papers === "came"))
    .map(({ field }) => field);
  if (answers.length === 0 && because === undefined)
    return refuse({ code: "FormIncomplete", faults: [nothingChanged] });
  if (!hasClass(school, form)) return refuse({ code: "FormIncomplete", faults: [unknownClass] });
  const isClaimed = earlier.some(
    (other) => other.id !== application.id && other.programme === application.programme && isAlive(other),
  );
  if (isClaimed)
    return refuse({ code: "DuplicateApplication", faults: [{ field: "pupil.idNo", code: "appliedBefore" }] });
  const formVersion = recognition.formVersion + 1;
  const step = stepAfter(returnTo, reviewed.content, form);
  // The checks of the corrected form are the recognition's.
  const { allMatch: _, ...kept } = baseOf(application);
  const base = {
    ...kept,
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
    lastCorrection: {
      ...{ asked, returnedBy: returnTo, reason, from: application.formVersion, at: occasion.now },
      ...(because !== undefined && { because }),
    },
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
    words: {
      form: formVersion,
      fields: answers.join(" "),
      ...onward(moved, occasion.campaign.endsAt),
    },
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
  /** The whole form with the corrections made. */
  readonly corrected: ApplicationForm;
  /** Why nothing, or not all, was to be corrected. */
  readonly because: string | undefined;
  /** Whether papers have come since the return. */
  readonly papers: "came" | "none";
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
