import { ConfirmPlanForm, confirmPlan } from "../../domain/inspection/confirm-plan.ts";
import { cycleAct } from "./cycle-act.ts";

/** Sends a plan as it was read: every unit is inspected from now on. */
export const sendCycleHandler = cycleAct({
  name: "send-cycle",
  body: ConfirmPlanForm,
  event: "CycleSent",
  decide: (desk, form) => confirmPlan({ ...desk, form }),
});
