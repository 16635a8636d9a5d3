import type { SupervisionFacts } from "../supervision/supervision-facts.ts";
import type { Standing } from "../wait/path.ts";
import type { Purpose } from "../wait/wait.ts";
import type { Inspection } from "./inspection.ts";

/** The words an inspection's workflow goes on with: where it stands and until when that must be done. */
export const onward = ({ status, dueAt }: Inspection): { status: string; deadline: string } => ({
  status,
  deadline: dueAt,
});

/** What an inspection stands before, by its status (domain §6.3). */
const before: { readonly [Status in Inspection["status"]]?: Purpose } = {
  notified: "selfReport",
  selfReportLate: "selfReport",
  onSite: "onSiteVisit",
  preliminaryOpinion: "preliminaryOpinion",
  defence: "defence",
  opinionDue: "opinionLetter",
  rectifying: "rectification",
  rectificationReported: "recheck",
  recheck: "recheck",
};

const isOver = ({ status }: Inspection): boolean => status === "closed" || status === "escalated";

/** What an inspection's record says to a wait for this purpose; a parked one waits for an operator until it is over. */
export const standing = (inspection: Inspection, purpose: Purpose): Standing => {
  const isWaiting = purpose === "parked" ? !isOver(inspection) : before[inspection.status] === purpose;
  return isWaiting ? { is: "waiting", dueAt: inspection.dueAt } : { is: "resume", words: onward(inspection) };
};

/** Whose work the present step is: the unit reports, defends and rectifies, the team inspects, the office issues its letter. */
export const assignee = (
  { headId, team, recheck }: Inspection,
  { purpose, county, grid, escalations }: SupervisionFacts,
): string | undefined => {
  const { deputyDirectorId, bureauDirectorId } = county.offices;
  const office = [grid.officeHeadId, deputyDirectorId, bureauDirectorId];
  const chains: { readonly [Kind in Purpose]?: readonly string[] } = {
    selfReport: [headId],
    onSiteVisit: [team.leadId, ...office],
    preliminaryOpinion: [team.leadId, ...office],
    defence: [headId],
    opinionLetter: office,
    rectification: [headId],
    recheck: [recheck?.verifierId ?? grid.officeHeadId, ...office],
    parked: office,
  };
  const chain = chains[purpose] ?? [];
  return chain[Math.min(escalations, chain.length - 1)];
};
