import { AnswerDisputeForm, answerDispute } from "../../domain/inspection/answer-dispute.ts";
import { inspectionAct } from "./inspection-act.ts";
import { findingsIn } from "./inspection-facts.ts";
import { cycleOf } from "./inspection-past.ts";
import { showInspectionHandler } from "./show-inspection.ts";

/** The upper office answers the unit's objection to its opinion letter. */
export const answerDisputeHandler = inspectionAct({
  name: "answer-dispute",
  body: AnswerDisputeForm,
  form: showInspectionHandler,
  events: ["OpinionUpheld"],
  decide: async (deps, { inspection, ...facts }, form) => {
    const [findings, cycle] = await Promise.all([findingsIn(deps, inspection), cycleOf(deps, inspection)]);
    return answerDispute({ ...facts, inspection, findings, cycle, form });
  },
});
