import type { Day } from "../../domain/calendar/time.ts";
import { dayOf } from "../../domain/calendar/time.ts";
import type { Finding } from "../../domain/finding/finding.ts";
import { inspectorsOf } from "../../domain/inspection/due-process.ts";
import type { Inspection } from "../../domain/inspection/inspection.ts";
import type { SchoolRecord, UnitRecord } from "../../domain/inspection/unit-record.ts";
import type { InspectedUnit } from "../../domain/supervision/grid.ts";
import type { Dependencies } from "../dependencies.ts";
import { allRecords } from "../repositories/all-pages.ts";
import { occasionOf } from "../repositories/unit-of-work.ts";
import { sideBySide } from "../side-by-side.ts";

const unitsAtOnce = 4;
const schoolsAtOnce = 4;
/** Inspections looked back on: more than two years of half-years and visits. */
const lookedBack = 40;
const objectionsCounted = 20;

/** What the county knows of these units when it plans: what is open there, what was found last, who was there and when. */
export const unitRecords = async (
  deps: Dependencies,
  units: readonly InspectedUnit[],
): Promise<readonly UnitRecord[]> => {
  const [open, proved, steps, { campaign, now }] = await Promise.all([
    allRecords((page) => deps.findings.inState("open", page)),
    allRecords((page) => deps.findings.inState("proved", page)),
    allRecords(deps.escalations.open),
    occasionOf(deps),
  ]);
  const standing = [...open, ...proved];
  return sideBySide(units, unitsAtOnce, async (unit): Promise<UnitRecord> => {
    const { records: inspections } = await deps.inspections.ofUnit(unit.id, { limit: lookedBack });
    const own = standing.filter(({ unitId }) => unitId === unit.id);
    const last = inspections[0];
    const before =
      last && (await allRecords((page) => deps.findings.ofCycle({ cycleId: last.cycleId, unitId: unit.id, ...page })));
    const lastScore = inspections.find(({ result }) => result !== undefined)?.result?.score;
    return {
      unitId: unit.id,
      openFindings: own.length,
      overdueFindings: own.filter(({ dueAt }) => dueAt !== undefined && dueAt < now).length,
      openSteps: steps.filter(({ unitId }) => unitId === unit.id).length,
      ...(lastScore === undefined ? {} : { lastScore }),
      lastInspectors: last ? inspectorsOf(last.team) : [],
      schools: await sideBySide(unit.schoolCodes, schoolsAtOnce, (code) =>
        schoolRecord(deps, { code, campaignId: campaign.id, inspections, open: own, before: before ?? [] }),
      ),
    };
  });
};

type School = {
  readonly code: string;
  readonly campaignId: string;
  readonly inspections: readonly Inspection[];
  readonly open: readonly Finding[];
  /** Findings of the unit's last cycle. */
  readonly before: readonly Finding[];
};

const schoolRecord = async (
  deps: Dependencies,
  { code, campaignId, inspections, open, before }: School,
): Promise<SchoolRecord> => {
  const isHere = ({ schoolCode }: Finding): boolean => schoolCode === code;
  const [objections, missed] = await Promise.all([
    deps.objections.openOf(code, objectionsCounted),
    allRecords((page) => deps.makeups.ofSchool(campaignId, code, page)),
  ]);
  const lastVisited = inspections
    .flatMap((each) => (each.schools.includes(code) ? visitDay(each) : []))
    .toSorted()
    .at(-1);
  return {
    code,
    ...(lastVisited === undefined ? {} : { lastVisited }),
    openCases: open.filter(isHere).length + objections.length,
    troubles: before.filter(isHere).length + missed.filter(({ status }) => status !== "explained").length,
  };
};

const visitDay = ({ visit }: Inspection): readonly Day[] =>
  visit === undefined ? [] : [dayOf(visit.endedAt ?? visit.begunAt)];
