import { accept, type Decision, refuse } from "../shared/decision.ts";
import type { Inspection } from "./inspection.ts";
import type { InspectionDesk } from "./may-act.ts";
import { refusalToReport } from "./may-report.ts";
import type { KeepSelfReportForm } from "./self-report-form.ts";

/** Keeps an unfinished self-report as it was typed; only what the unit files later is its word. */
export const keepSelfReport = ({ actor, task, inspection, form, occasion }: KeepSelfReport): Decision => {
  if (inspection === undefined) return refuse({ code: "InspectionNotFound" });
  const refusal = refusalToReport({ actor, task, inspection });
  if (refusal) return refuse(refusal);
  if (inspection.record.version !== form.version)
    return refuse({ code: "VersionConflict", ids: { seen: form.version, now: inspection.record.version } });
  const asked = form.answers.filter(({ indicator }) => inspection.indicators.includes(indicator));
  const kept: Inspection = { ...inspection, selfReportDraft: { at: occasion.now, answers: asked } };
  return accept({ save: [kept], emit: [] });
};

type KeepSelfReport = InspectionDesk & { readonly form: KeepSelfReportForm };
