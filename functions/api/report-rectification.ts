import { RectificationForm, reportRectification } from "../../domain/inspection/report-rectification.ts";
import { inspectionAct } from "./inspection-act.ts";
import { findingsIn } from "./inspection-facts.ts";
import { showInspectionHandler } from "./show-inspection.ts";

/** The unit reports what it has put right. */
export const reportRectificationHandler = inspectionAct({
  name: "report-rectification",
  body: RectificationForm,
  form: showInspectionHandler,
  events: ["RectificationReported"],
  decide: async (deps, { inspection, ...facts }, form) =>
    reportRectification({ ...facts, inspection, findings: await findingsIn(deps, inspection), form }),
});
