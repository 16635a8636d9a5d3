import type { Announcement, Bulletin } from "../../../domain/bulletin/bulletin.ts";
import { nationalCalendar } from "../../../domain/calendar/calendar.ts";
import type { Instant } from "../../../domain/calendar/time.ts";
import type { Finding } from "../../../domain/finding/finding.ts";
import { emptyLedger, type FindingLedger } from "../../../domain/finding/finding-ledger.ts";
import type { CycleNature, InspectionCycle } from "../../../domain/inspection/cycle.ts";
import type { Inspection } from "../../../domain/inspection/inspection.ts";
import type { Change, Decision } from "../../../domain/shared/decision.ts";
import type { Entity } from "../../../domain/shared/entity.ts";
import type { Occasion } from "../../../domain/shared/occasion.ts";
import type { RecordMark } from "../../../domain/shared/record-mark.ts";
import type { InspectedUnit, SupervisionGrid } from "../../../domain/supervision/grid.ts";
import type { Wait } from "../../../domain/wait/wait.ts";
import { anOccasion } from "../factories.ts";
import { firstOfJune } from "../planning.ts";
import { smallGrid } from "../small-county.ts";

/**
 * How closely is looked. `time`: every deadline, lapse and level up. `hands`: every single signature, and every moment between
 * a commit and the workflow's next step. `rights`: objections, and a tie found out before the plan is sent; `lateTies`: one
 * found out later. `units`: several units beside each other in which nothing is found, and who edits the results.
 */
type Grain = "time" | "hands" | "rights" | "lateTies" | "units";

/** All records of one cycle, and the time. */
export type World = {
  readonly grain: Grain;
  readonly nature: CycleNature;
  readonly now: Instant;
  readonly grid: SupervisionGrid;
  readonly cycle?: InspectionCycle;
  /** By the id of the unit. */
  readonly inspections: { readonly [unitId: string]: Inspection };
  readonly findings: { readonly [id: string]: Finding };
  readonly ledger?: FindingLedger;
  readonly bulletin?: Bulletin;
  readonly announcement?: Announcement;
  /** The present wait of the cycle and of each inspection, by the id of its subject. */
  readonly waits: { readonly [subjectId: string]: Wait };
  /** Whoever found out late that they must stay away from a unit, and whether its visit was still to end. */
  readonly tiedLate?: { readonly inspectorId: string; readonly unitId: string; readonly beforeVisit: boolean };
  /** Who decided the recheck of a unit, and whether they had a tie to it then. */
  readonly rechecked: { readonly [unitId: string]: { readonly by: string; readonly tied: boolean } };
};

/** The small county on the first of June, with its first so many units, before anything is planned. */
export const emptyWorld = ({ nature, grain, units }: Pick<World, "nature" | "grain"> & { units: number }): World => ({
  grain,
  nature,
  now: firstOfJune,
  grid: { ...smallGrid, units: smallGrid.units.slice(0, units) },
  inspections: {},
  findings: {},
  waits: {},
  rechecked: {},
});

/** When and under which rules something is decided in a world. */
export const occasionIn = ({ now }: World): Occasion => anOccasion({ now, calendar: nationalCalendar, campaign });
const { campaign } = anOccasion();

/** The ledger of problems of the cycle. */
export const ledgerOf = ({ ledger, cycle }: World): FindingLedger => ledger ?? emptyLedger(cycle?.id ?? "");

/** The findings of a unit. */
export const findingsOf = ({ findings }: World, unitId: string): readonly Finding[] =>
  Object.values(findings).filter((finding) => finding.unitId === unitId);

const next = <Stored extends { readonly record: RecordMark }>(stored: Stored): Stored => ({
  ...stored,
  record: { version: stored.record.version + 1, head: "" },
});

const withSaved = (world: World, entity: Entity): World => {
  switch (entity.kind) {
    case "cycle":
      return { ...world, cycle: next(entity) };
    case "inspection":
      return { ...world, inspections: { ...world.inspections, [entity.unitId]: next(entity) } };
    case "finding":
      return { ...world, findings: { ...world.findings, [entity.id]: next(entity) } };
    case "findingLedger":
      return { ...world, ledger: next(entity) };
    case "bulletin":
      return { ...world, bulletin: next(entity) };
    case "announcement":
      return { ...world, announcement: next(entity) };
    case "grid":
      return { ...world, grid: next(entity) };
    case "wait":
      return { ...world, waits: { ...world.waits, [entity.subject.id]: entity } };
    default:
      // The ladder has a simulation of its own: test/domain/escalation.
      return world;
  }
};

/** The world after a commit; undefined when nothing was decided or nothing changed. */
export const committed = (world: World, decided: Decision | Change | undefined): World | undefined => {
  const change = decided !== undefined && "accepted" in decided ? changeOf(decided) : decided;
  return change === undefined || change.save.length === 0 ? undefined : change.save.reduce(withSaved, world);
};

const changeOf = (decision: Decision): Change | undefined => (decision.accepted ? decision.change : undefined);

/** The units of the cycle that are inspected, with what there is of their inspection. */
export const inspectedIn = ({ grid, inspections }: World): readonly Inspected[] =>
  grid.units.flatMap((unit) => {
    const inspection = inspections[unit.id];
    return inspection === undefined ? [] : [{ unit, inspection }];
  });
export type Inspected = { readonly unit: InspectedUnit; readonly inspection: Inspection };
