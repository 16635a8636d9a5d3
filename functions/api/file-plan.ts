import { FilePlanForm, filePlan } from "../../domain/escalation/file-plan.ts";
import { escalationAct } from "./escalation-act.ts";

/** Files the plan after a bulletin or an interview. */
export const filePlanHandler = escalationAct({
  name: "file-plan",
  body: FilePlanForm,
  events: ["EscalationPlanFiled"],
  decide: (desk, form) => filePlan({ ...desk, form }),
});
