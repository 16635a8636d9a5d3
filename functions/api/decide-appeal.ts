import { AnswerDisputeForm, decideAppeal } from "../../domain/escalation/answer-dispute.ts";
import { escalationAct } from "./escalation-act.ts";

/** Confirms or changes the decision on appeal. */
export const decideAppealHandler = escalationAct({
  name: "decide-appeal",
  body: AnswerDisputeForm,
  events: ["AppealDecided"],
  decide: (desk, form) => decideAppeal({ ...desk, form }),
});
