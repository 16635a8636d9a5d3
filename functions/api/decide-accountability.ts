import { DecideAccountabilityForm, decideAccountability } from "../../domain/escalation/decide-accountability.ts";
import { escalationAct } from "./escalation-act.ts";

/** Decides on accountability. */
export const decideAccountabilityHandler = escalationAct({
  name: "decide-accountability",
  body: DecideAccountabilityForm,
  events: ["AccountabilityDecided"],
  decide: (desk, form) => decideAccountability({ ...desk, form }),
});
