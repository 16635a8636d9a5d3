import type { Change } from "../shared/decision.ts";
import type { DeadlineFacts } from "../supervision/pass-deadline.ts";
import type { SupervisionFacts } from "../supervision/supervision-facts.ts";
import type { Standing } from "../wait/path.ts";
import type { Purpose } from "../wait/wait.ts";
import type { InspectionCycle } from "./cycle.ts";

/** What a cycle stands before, by its status. */
const before: { readonly [Status in InspectionCycle["status"]]?: Purpose } = {
  planned: "confirmPlan",
  inspecting: "awaitOpinions",
  scored: "signBulletin",
  bulletinSigned: "signAnnouncement",
  announced: "awaitRectification",
};

const isOver = ({ status }: InspectionCycle): boolean => status === "closed" || status === "cancelled";

/** The words a cycle's workflow goes on with: where it stands and until when that must be done. */
export const onward = ({ status, dueAt }: InspectionCycle): { status: string; deadline: string } => ({
  status,
  deadline: dueAt,
});

/** What a cycle's record says to a wait for this purpose; a parked one waits for an operator until it is over. */
export const standing = (cycle: InspectionCycle, purpose: Purpose): Standing => {
  const isWaiting = purpose === "parked" ? !isOver(cycle) : before[cycle.status] === purpose;
  return isWaiting ? { is: "waiting", dueAt: cycle.dueAt } : { is: "resume", words: onward(cycle) };
};

/** Whose work the cycle's present step is: the supervision office plans, the deputy director signs; one level up for every escalation. */
export const assignee = (
  _: InspectionCycle,
  { purpose, county, grid, escalations }: SupervisionFacts,
): string | undefined => {
  const { deputyDirectorId, bureauDirectorId } = county.offices;
  const chains: { readonly [Kind in Purpose]?: readonly string[] } = {
    confirmPlan: [grid.officeHeadId, deputyDirectorId, bureauDirectorId],
    signBulletin: [deputyDirectorId, bureauDirectorId],
    signAnnouncement: [deputyDirectorId, bureauDirectorId],
    parked: [grid.officeHeadId, deputyDirectorId],
  };
  const chain = chains[purpose] ?? [];
  return chain[Math.min(escalations, chain.length - 1)];
};

/** What comes when the deadline of the present step has passed. */
export const passDeadline = (_: InspectionCycle, __: DeadlineFacts): Change | undefined => undefined;
