import { system } from "../history/domain-event.ts";
import type { Change } from "../shared/decision.ts";
import type { Occasion } from "../shared/occasion.ts";
import type { InspectionCycle } from "./cycle.ts";
import { cycleTold } from "./cycle-told.ts";

/** Closes a cycle whose results are told and whose inspections are all closed or escalated; undefined while it goes on. */
export const closeCycle = (cycle: InspectionCycle, { now }: Pick<Occasion, "now">): Change | undefined => {
  if (cycle.status !== "announced" || cycle.running.length > 0) return undefined;
  const closed: InspectionCycle = { ...cycle, status: "closed", dueAt: now, closedAt: now };
  return { save: [closed], emit: [cycleTold("CycleClosed", closed, { by: system, now })] };
};
