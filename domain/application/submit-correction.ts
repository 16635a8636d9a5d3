import type { Pupil } from "../county/pupil.ts";
import { accept, type Decision, refuse } from "../shared/decision.ts";
import { limitEnd, type Occasion } from "../shared/occasion.ts";
import { unrecorded } from "../shared/record-mark.ts";
import { onward } from "../wait/path.ts";
import { closeWait, type Wait } from "../wait/wait.ts";
import { type Application, baseOf, type ReviewStage } from "./application.ts";
import type { ApplicationForm, FormSection } from "./application-form.ts";
import { machineChecks } from "./machine-checks.ts";
import { move, told } from "./move.ts";
import type { FrozenForm, Recognition } from "./recognition.ts";
import { guardianContact } from "./submit-application.ts";

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
  before.pupil.idNo !== after.pupil.idNo ||
  before.pupil.name !== after.pupil.name ||
  [...before.need.categories].sort().join() !== [...after.need.categories].sort().join();

/** The family corrects its form; the application goes back to the step that returned it (domain §2.4 no. 7). */
export const submitCorrection = ({
  application,
  recognition,
  task,
  before,
  corrected,
  pupil,
  receiptNo,
  occasion,
}: SubmitCorrection): Decision => {
  if (application === undefined || recognition === undefined || application.receiptNo !== receiptNo)
    return refuse({ code: "ApplicationNotFound" });
  if (application.status !== "correction" || occasion.now >= application.dueAt)
    return refuse({ code: "CorrectionClosed" });
  const form = correctedForm(before.content, corrected, application.sections);
  const formVersion = recognition.formVersion + 1;
  const returnTo: ReviewStage =
    application.returnTo === "countyRecheck" && changesTheAward(before.content, form)
      ? "schoolCheck"
      : application.returnTo;
  const base = {
    ...baseOf(application),
    formVersion,
    grade: form.pupil.grade,
    classNo: form.pupil.classNo,
    boarding: form.pupil.boarding,
    pupilName: form.pupil.name,
  };
  const back: Application =
    returnTo === "countyRecheck" && application.award
      ? { ...base, status: "countyRecheck", dueAt: limitEnd(occasion, "countyRecheck"), award: application.award }
      : returnTo === "classCheck"
        ? { ...base, status: "classCheck", dueAt: limitEnd(occasion, "classCheck") }
        : {
            ...base,
            acts: base.acts.filter(({ role }) => role === "GUARDIAN" || role === "HOMEROOM_TEACHER"),
            status: "schoolCheck",
            dueAt: limitEnd(occasion, "schoolCheck"),
          };
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
        guardian: guardianContact(form),
        pupilName: form.pupil.name,
        checks: [...machineChecks({ form, pupil, now: occasion.now })],
      },
      ...(task && task.closed === undefined
        ? [closeWait(task, { at: occasion.now, by: receiptNo, outcome: "corrected" })]
        : []),
    ],
    emit: [told_],
  });
};

type SubmitCorrection = {
  readonly application: Application | undefined;
  readonly recognition: Recognition | undefined;
  readonly task: Wait | undefined;
  readonly before: FrozenForm;
  /** The sections as corrected; others are ignored. */
  readonly corrected: Partial<ApplicationForm>;
  readonly pupil: Pupil | undefined;
  readonly receiptNo: string;
  readonly occasion: Occasion;
};
