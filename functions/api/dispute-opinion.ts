import { DisputeOpinionForm, disputeOpinion } from "../../domain/inspection/dispute-opinion.ts";
import { inspectionAct } from "./inspection-act.ts";
import { showInspectionHandler } from "./show-inspection.ts";

/** The unit objects to its opinion letter. */
export const disputeOpinionHandler = inspectionAct({
  name: "dispute-opinion",
  body: DisputeOpinionForm,
  form: showInspectionHandler,
  events: ["OpinionDisputed"],
  decide: async (_, facts, form) => disputeOpinion({ ...facts, form }),
});
