import type { StoredFile } from "../file/stored-file.ts";
import { accept, type Decision, refuse } from "../shared/decision.ts";
import type { Refusal } from "../shared/refusal.ts";
import { closeWait } from "../wait/wait.ts";
import type { Inspection, SelfAnswer } from "./inspection.ts";
import { inspectionTold } from "./inspection-told.ts";
import { actingAs, type InspectionDesk, misread } from "./may-act.ts";
import { refusalToReport } from "./may-report.ts";
import type { FileSelfReportForm } from "./self-report-form.ts";

/**
 * The unit reports of itself on every indicator, with evidence where the county's own records say nothing, and attests
 * that it is true and exact (督导条例 art. 18; S2-19). What comes after the deadline is taken until the visit begins and
 * marked late.
 */
export const fileSelfReport = ({ form, files, ...desk }: FileSelfReport): Decision => {
  const { actor, task, inspection, unit, occasion } = desk;
  if (inspection === undefined || unit === undefined) return refuse({ code: "InspectionNotFound" });
  const refusal = refusalToReport({ actor, task, inspection }) ?? misread(inspection, { unit, form });
  if (refusal) return refuse(refusal);
  const by = actingAs(actor);
  const answers = form.answers.map((answer) => withEvidence(answer, files));
  const faults = faultsOf(answers, inspection);
  if (faults.length > 0) return refuse({ code: "FormIncomplete", faults });
  const { now } = occasion;
  const timing = inspection.status === "notified" && now < inspection.selfReportBy ? "onTime" : "late";
  // A report that comes during the visits ends no wait: by then the team's visit is waited for.
  const isAsked = task?.purpose === "selfReport";
  const { selfReportDraft: _, ...rest } = inspection;
  const reported: Inspection = {
    ...rest,
    status: "onSite",
    dueAt: inspection.onSiteBy,
    selfReport: { by: by.id, at: now, timing, answers: [...answers] },
  };
  return accept({
    save: [reported, ...(isAsked ? [closeWait(task, { at: now, by: by.id, outcome: timing })] : [])],
    emit: [inspectionTold("SelfReportFiled", reported, { by, now, words: { timing } })],
  });
};

const withEvidence = (answer: FileSelfReportForm["answers"][number], files: readonly StoredFile[]): SelfAnswer => {
  const fileIds = files.filter(({ label }) => label === answer.indicator).map(({ id }) => id);
  return fileIds.length === 0 ? answer : { ...answer, fileIds };
};

const faultsOf = (
  answers: readonly SelfAnswer[],
  { indicators, known }: Inspection,
): NonNullable<Refusal["faults"]> => {
  const missing = indicators.filter((id) => !answers.some(({ indicator }) => indicator === id));
  if (missing.length > 0) return [{ field: "answers", code: "required" }];
  return answers.flatMap(({ indicator, note, fileIds }, place) => {
    const isAsked = indicators.includes(indicator);
    const isFirst = answers.findIndex((other) => other.indicator === indicator) === place;
    if (!isAsked || !isFirst) return [{ field: `answers[${place}].indicator`, code: "notAsked" }];
    const isProved = note !== undefined || fileIds !== undefined || known.some((one) => one.indicator === indicator);
    return isProved ? [] : [{ field: `answers[${place}].note`, code: "required" }];
  });
};

type FileSelfReport = InspectionDesk & {
  readonly form: FileSelfReportForm;
  /** Accepted evidence, each labelled with its indicator. */
  readonly files: readonly StoredFile[];
};
