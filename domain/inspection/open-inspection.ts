import { addDays, type Day, endOfDay, type Instant, msOf, startOfDay } from "../calendar/time.ts";
import type { Stage } from "../county/school.ts";
import { type DomainEvent, system } from "../history/domain-event.ts";
import { askedOf } from "../indicator/catalogue.ts";
import { unrecorded } from "../shared/record-mark.ts";
import type { InspectedUnit } from "../supervision/grid.ts";
import { type InspectionCycle, inspectionIdOf } from "./cycle.ts";
import { isTeamComplete } from "./due-process.ts";
import type { Inspection } from "./inspection.ts";
import { inspectionTold } from "./inspection-told.ts";

/**
 * Opens the inspection of one unit of a cycle, which is its written notice; a regular visit begins on the spot without one
 * (督导条例 arts. 14, 16, 17). A notice that goes out after its last day, e.g. because the system stood still, moves the unit's
 * dates. Undefined when the plan names no team for the unit, or one too small: then nothing is opened.
 */
export const openInspection = ({ cycle, unit, stages, files, known, now }: OpenInspection): Opened | undefined => {
  const team = cycle.teams.find(({ unitId }) => unitId === unit.id);
  if (team === undefined || !isTeamComplete(cycle.nature, team)) return undefined;
  const sampled = cycle.sample.find(({ unitId }) => unitId === unit.id);
  const moved = (day: Day): Day => addDays(day, daysBehind(cycle, now));
  const { selfReportUntil, onSiteFrom, onSiteUntil } = cycle.dates;
  const selfReportBy = endOfDay(moved(selfReportUntil));
  const onSiteBy = endOfDay(moved(onSiteUntil));
  const begins =
    cycle.nature === "regular"
      ? ({ status: "onSite", dueAt: onSiteBy } as const)
      : ({ status: "notified", dueAt: selfReportBy, notifiedAt: now } as const);
  const inspection: Inspection = {
    kind: "inspection",
    record: unrecorded,
    id: inspectionIdOf(cycle.id, unit.id),
    cycleId: cycle.id,
    nature: cycle.nature,
    unitId: unit.id,
    headId: unit.headId,
    team,
    schools: sampled?.schools.map(({ code }) => code) ?? unit.schoolCodes,
    files: [...files],
    indicators: [...askedOf(cycle.indicators, { form: unit.form, stages })],
    ruleSet: cycle.ruleSet,
    ...begins,
    selfReportBy,
    onSiteFrom: startOfDay(moved(onSiteFrom)),
    onSiteBy,
    known: [...known],
  };
  return { inspection, events: [inspectionTold("InspectionOpened", inspection, { by: system, now })] };
};

const weekMs = 7 * 24 * 3_600_000;

/** By how many days a unit's dates move: in whole weeks, so that working days stay working days. */
const daysBehind = ({ dates }: InspectionCycle, now: Instant): number =>
  7 * Math.max(0, Math.ceil((msOf(now) - msOf(endOfDay(dates.notice)) + 1) / weekMs));

/** A new inspection and what its opening tells. */
export type Opened = { readonly inspection: Inspection; readonly events: readonly DomainEvent[] };

type OpenInspection = {
  readonly cycle: InspectionCycle;
  readonly unit: InspectedUnit;
  /** What its schools teach: what has no meaning there is not asked. */
  readonly stages: readonly Stage[];
  /** Pupil files drawn for each school of the sample. */
  readonly files: Inspection["files"];
  /** What the county's own records say of the unit now. */
  readonly known: Inspection["known"];
  readonly now: Instant;
};
