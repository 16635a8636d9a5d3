import * as z from "zod";
import { accept, type Decision, refuse } from "../shared/decision.ts";
import { text } from "../shared/form-fields.ts";
import type { InspectionCycle } from "./cycle.ts";
import { cycleTold } from "./cycle-told.ts";
import { closedTask, mayPlan, type PlanDesk, planRead } from "./plan-desk.ts";

/** A plan is given up with a reason, before it is sent; what was sent is inspected. */
export const CancelCycleForm = z.object({ ...planRead, reason: text(500) });
export type CancelCycleForm = z.infer<typeof CancelCycleForm>;

/** Gives up a plan that has not been sent. */
export const cancelCycle = ({ form, ...desk }: PlanDesk & { readonly form: CancelCycleForm }): Decision => {
  const planning = mayPlan(desk, form);
  if ("code" in planning) return refuse(planning);
  const { now } = desk.occasion;
  const cancelled: InspectionCycle = {
    ...planning.cycle,
    status: "cancelled",
    dueAt: now,
    closedAt: now,
    cancelReason: form.reason,
  };
  return accept({
    save: [cancelled, ...closedTask(desk, "cancelled")],
    emit: [cycleTold("CycleCancelled", cancelled, { by: planning.by, now })],
  });
};
