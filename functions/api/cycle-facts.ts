import * as z from "zod";
import { dayOf, type Instant } from "../../domain/calendar/time.ts";
import type { StaffMember } from "../../domain/county/staff-member.ts";
import type { InspectionCycle } from "../../domain/inspection/cycle.ts";
import { planningAs } from "../../domain/inspection/may-plan.ts";
import { readsAllInspections, unitsOf } from "../../domain/inspection/may-read.ts";
import type { SupervisionGrid } from "../../domain/supervision/grid.ts";
import type { Dependencies } from "../dependencies.ts";

/** The path of a cycle's pages. */
export const CyclePath = z.object({ cycleId: z.string().min(3).max(40) });

/** A cycle with its task and the county's supervision, all read now. */
export const cycleFacts = async (deps: Dependencies, cycleId: string) => {
  const [cycle, task, grid] = await Promise.all([
    deps.cycles.find(cycleId),
    deps.tasks.waitOf({ kind: "cycle", id: cycleId }),
    deps.grid.get(),
  ]);
  return { cycle, task, grid };
};

/** Whether somebody plans cycles, and so sees them before they are sent. */
export const plansCycles = (staff: StaffMember): boolean => planningAs(staff) !== undefined;

type Read = {
  readonly staff: StaffMember;
  readonly cycle: InspectionCycle;
  readonly grid: SupervisionGrid;
  readonly now: Instant;
};

/**
 * The units of a cycle a person may read: all of them for the supervision office, inspectors and auditors; their own, once
 * the plan is sent, for whoever heads one or directs its area. A regular visit is no secret from its first day on.
 */
export const readableUnits = ({ staff, cycle, grid, now }: Read): readonly string[] => {
  const all = cycle.sample.map(({ unitId }) => unitId);
  if (plansCycles(staff) || readsAllInspections(staff)) return all;
  const isTold = cycle.sentAt !== undefined && (cycle.nature !== "regular" || cycle.dates.onSiteFrom <= dayOf(now));
  if (!isTold) return [];
  const own = unitsOf(grid, staff.id).map(({ id }) => id);
  return all.filter((unitId) => own.includes(unitId));
};
