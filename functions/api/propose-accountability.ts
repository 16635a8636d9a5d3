import { ProposeAccountabilityForm, proposeAccountability } from "../../domain/escalation/propose-accountability.ts";
import { escalationAct } from "./escalation-act.ts";

/** Tells the unit the facts found and the measure proposed. */
export const proposeAccountabilityHandler = escalationAct({
  name: "propose-accountability",
  body: ProposeAccountabilityForm,
  events: ["EscalationServed"],
  decide: (desk, form) => proposeAccountability({ ...desk, form }),
});
