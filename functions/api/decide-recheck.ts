import { decideRecheck, RecheckForm } from "../../domain/inspection/decide-recheck.ts";
import { inspectionAct } from "./inspection-act.ts";
import { findingsIn } from "./inspection-facts.ts";
import { cycleOf, ladderOf } from "./inspection-past.ts";
import { showInspectionHandler } from "./show-inspection.ts";

/** Whoever was drawn decides whether everything has been put right. */
export const decideRecheckHandler = inspectionAct({
  name: "decide-recheck",
  body: RecheckForm,
  form: showInspectionHandler,
  events: ["RecheckPassed", "RecheckFailed"],
  decide: async (deps, { inspection, ...facts }, form) => {
    const [findings, ladder, cycle] = await Promise.all([
      findingsIn(deps, inspection),
      ladderOf(deps, inspection),
      cycleOf(deps, inspection),
    ]);
    return decideRecheck({ ...facts, inspection, findings, ladder, cycle, form });
  },
});
