import { deadline } from "../calendar/working-days.ts";
import { system } from "../history/domain-event.ts";
import type { Change } from "../shared/decision.ts";
import { supervisionLimits } from "../supervision/limits.ts";
import type { DeadlineFacts } from "../supervision/pass-deadline.ts";
import type { SupervisionFacts } from "../supervision/supervision-facts.ts";
import type { Standing } from "../wait/path.ts";
import type { Purpose } from "../wait/wait.ts";
import { type InspectionCycle, isOpen } from "./cycle.ts";
import { cycleTold } from "./cycle-told.ts";
import { cycleWords } from "./cycle-words.ts";

/** What a cycle stands before, by its status; the office's own machinery does the rest at once. */
const before: { readonly [Status in InspectionCycle["status"]]?: Purpose } = {
  planned: "confirmPlan",
  inspecting: "awaitOpinions",
  scored: "signBulletin",
  bulletinSigned: "signAnnouncement",
  announced: "awaitRectification",
};

/** The words a cycle's workflow goes on with: where it stands and until when that must be done. */
export const onward = cycleWords;

/** What a cycle's record says to a wait for this purpose; a parked one waits for an operator until it is over. */
export const standing = (cycle: InspectionCycle, purpose: Purpose): Standing => {
  const isDone = cycle.status === "announced" && cycle.running.length === 0;
  const isWaiting = purpose === "parked" ? isOpen(cycle) : before[cycle.status] === purpose && !isDone;
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

/**
 * A cycle that waits for its letters or for what is put right never goes on without them: the office is told who is late, and
 * the deadline is set anew. Undefined while it has not passed.
 */
export const passDeadline = (cycle: InspectionCycle, { wait, occasion }: DeadlineFacts): Change | undefined => {
  const late = cycle.status === "inspecting" ? cycle.awaited : cycle.running;
  const waits = cycle.status === "inspecting" || cycle.status === "announced";
  if (!waits || cycle.dueAt > occasion.now || late.length === 0) return undefined;
  const { now, calendar } = occasion;
  const dueAt = deadline({ calendar, from: now, workingDays: supervisionLimits.chaseWorkingDays }).endsAt;
  const chased: InspectionCycle = { ...cycle, dueAt };
  const open = wait !== undefined && wait.closed === undefined ? [{ ...wait, dueAt }] : [];
  return {
    save: [chased, ...open],
    emit: [cycleTold("CycleOverdue", chased, { by: system, now, words: { late: late.length } })],
  };
};
