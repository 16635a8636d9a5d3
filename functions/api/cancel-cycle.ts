import { CancelCycleForm, cancelCycle } from "../../domain/inspection/cancel-cycle.ts";
import { cycleAct } from "./cycle-act.ts";

/** Gives up a plan that was not sent. */
export const cancelCycleHandler = cycleAct({
  name: "cancel-cycle",
  body: CancelCycleForm,
  event: "CycleCancelled",
  decide: (desk, form) => cancelCycle({ ...desk, form }),
});
