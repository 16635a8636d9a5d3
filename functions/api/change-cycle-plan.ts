import { ChangePlanForm, changePlan } from "../../domain/inspection/change-plan.ts";
import { cycleAct } from "./cycle-act.ts";

/** Changes the team of a unit, adds a school, or sets the dates anew, before the plan is sent. */
export const changeCyclePlanHandler = cycleAct({
  name: "change-cycle-plan",
  body: ChangePlanForm,
  event: "CycleChanged",
  decide: (desk, form) => changePlan({ ...desk, form }),
});
