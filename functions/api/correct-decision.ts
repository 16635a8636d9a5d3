import { CorrectDecisionForm, correctDecision } from "../../domain/escalation/correct-decision.ts";
import { escalationAct } from "./escalation-act.ts";

/** Puts a decision right as the appeal ordered. */
export const correctDecisionHandler = escalationAct({
  name: "correct-decision",
  body: CorrectDecisionForm,
  events: ["CorrectionMade"],
  decide: (desk, form) => correctDecision({ ...desk, form }),
});
