import { issuePreliminary, PreliminaryForm } from "../../domain/inspection/issue-preliminary.ts";
import { inspectionAct } from "./inspection-act.ts";
import { showInspectionHandler } from "./show-inspection.ts";

/** The team tells the unit its preliminary opinion. */
export const issuePreliminaryHandler = inspectionAct({
  name: "issue-preliminary",
  body: PreliminaryForm,
  form: showInspectionHandler,
  events: ["PreliminaryOpinionIssued"],
  decide: async (_, facts, form) => issuePreliminary({ ...facts, form }),
});
