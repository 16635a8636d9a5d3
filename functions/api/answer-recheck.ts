import { AnswerDisputeForm, answerRecheck } from "../../domain/escalation/answer-dispute.ts";
import { escalationAct } from "./escalation-act.ts";

/** Confirms or changes the decision on recheck. */
export const answerRecheckHandler = escalationAct({
  name: "answer-recheck",
  body: AnswerDisputeForm,
  events: ["AccountabilityRechecked"],
  decide: (desk, form) => answerRecheck({ ...desk, form }),
});
