import { endOfDay, type Instant } from "../../../domain/calendar/time.ts";
import type { InspectionCycle } from "../../../domain/inspection/cycle.ts";
import type { Inspection } from "../../../domain/inspection/inspection.ts";
import type { World } from "./world.ts";

/** The moments that matter from now on or did so lately: deadlines of steps and tasks, and where a right begins or ends. */
export const momentsOf = ({ cycle, inspections, waits, grid, grain }: World): readonly Instant[] => {
  const opened = Object.values(inspections);
  const isOpening = opened.length < grid.units.length;
  return [
    ...(cycle === undefined ? [] : momentsOfCycle(cycle, isOpening)),
    ...Object.values(waits).flatMap(({ closed, dueAt }) => (closed === undefined ? [dueAt] : [])),
    ...opened.flatMap(momentsOfInspection),
    // Elsewhere nobody objects.
    ...(grain === "rights" ? opened.flatMap(endOfObjection) : []),
  ];
};

const momentsOfCycle = ({ status, dueAt, dates }: InspectionCycle, isOpening: boolean): readonly Instant[] => [
  ...(status === "closed" || status === "cancelled" ? [] : [dueAt]),
  ...(status === "planned" || (status === "inspecting" && isOpening) ? [endOfDay(dates.notice)] : []),
];

const momentsOfInspection = (inspection: Inspection): readonly Instant[] => {
  const { status, dueAt, onSiteFrom, visit, preliminary, defence, opinion, closedAt } = inspection;
  const isBeforeVisit = ["notified", "selfReportLate", "onSite"].includes(status) && visit === undefined;
  return [
    ...(closedAt === undefined ? [dueAt] : []),
    ...(isBeforeVisit ? [onSiteFrom] : []),
    ...(preliminary !== undefined && defence === undefined && opinion === undefined ? [preliminary.defenceBy] : []),
  ];
};

const endOfObjection = ({ opinion, dispute }: Inspection): readonly Instant[] =>
  opinion !== undefined && dispute === undefined ? [opinion.objectBy] : [];

/** The next of them, if one is still to come. */
export const nextMoment = (world: World): Instant | undefined =>
  momentsOf(world)
    .filter((moment) => moment > world.now)
    .toSorted()[0];
