import { issueOpinion, OpinionForm } from "../../domain/inspection/issue-opinion.ts";
import { inspectionAct } from "./inspection-act.ts";
import { findingsIn } from "./inspection-facts.ts";
import { cycleOf, earlierFindings, ladderOf } from "./inspection-past.ts";
import { showInspectionHandler } from "./show-inspection.ts";

/** The supervision office issues its opinion letter with the deadlines of all findings. */
export const issueOpinionHandler = inspectionAct({
  name: "issue-opinion",
  body: OpinionForm,
  form: showInspectionHandler,
  events: ["OpinionIssued"],
  decide: async (deps, { inspection, ...facts }, form) => {
    const [findings, earlier, ladder, cycle] = await Promise.all([
      findingsIn(deps, inspection),
      earlierFindings(deps, inspection),
      ladderOf(deps, inspection),
      cycleOf(deps, inspection),
    ]);
    return issueOpinion({ ...facts, inspection, findings, earlier, ladder, cycle, form });
  },
});
