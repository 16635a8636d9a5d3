import * as z from "zod";
import type { Finding } from "../finding/finding.ts";
import { accept, type Decision, refuse } from "../shared/decision.ts";
import { text } from "../shared/form-fields.ts";
import { closeWait } from "../wait/wait.ts";
import type { Inspection } from "./inspection.ts";
import { inspectionTold } from "./inspection-told.ts";
import { type InspectionDesk, inspectionRead, mayAct } from "./may-act.ts";

/** What the unit put right, all in all; each finding has its own proof. */
export const RectificationForm = z.object({ ...inspectionRead, text: text(4000) });
export type RectificationForm = z.infer<typeof RectificationForm>;

/** Findings a report cannot be about yet, because nobody has said what is done about them. */
const withoutMeasure = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter(({ status, measure }) => status === "open" && measure === undefined);

/** The unit reports what it put right (督导条例 art. 22), once a measure stands beside every finding; then the lot is drawn. */
export const reportRectification = ({ form, findings, ...desk }: ReportRectification): Decision => {
  const acting = mayAct(desk, { purpose: "rectification", form });
  if ("code" in acting) return refuse(acting);
  const { inspection, task, by, occasion } = acting;
  const bare = withoutMeasure(findings);
  if (bare.length > 0) return refuse({ code: "MeasuresMissing", ids: { missing: bare.map(({ id }) => id).join(" ") } });
  const { now } = occasion;
  const reported: Inspection = {
    ...inspection,
    status: "rectificationReported",
    dueAt: now,
    rectification: { text: form.text, by: by.id, at: now },
  };
  return accept({
    save: [reported, closeWait(task, { at: now, by: by.id, outcome: "reported" })],
    emit: [inspectionTold("RectificationReported", reported, { by, now })],
  });
};

type ReportRectification = InspectionDesk & {
  readonly findings: readonly Finding[];
  readonly form: RectificationForm;
};
