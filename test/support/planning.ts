import { nationalCalendar } from "../../domain/calendar/calendar.ts";
import type { Day, Instant } from "../../domain/calendar/time.ts";
import { indicatorIds } from "../../domain/indicator/indicator.ts";
import type { InspectionCycle } from "../../domain/inspection/cycle.ts";
import type { PlanCycleForm } from "../../domain/inspection/plan-cycle.ts";
import { planCycle } from "../../domain/inspection/plan-cycle.ts";
import type { SchoolRecord, UnitRecord } from "../../domain/inspection/unit-record.ts";
import type { InspectedUnit, SupervisionGrid } from "../../domain/supervision/grid.ts";
import { anOccasion } from "./factories.ts";
import { personOf } from "./findings.ts";
import { smallGrid } from "./small-county.ts";

/** A county of so many townships with so many schools each, one county-run school, and so many inspectors. */
export const aGrid = ({ townships = 3, schools = 10, inspectors = 8, ties = [] }: Size = {}): SupervisionGrid => ({
  ...smallGrid,
  inspectorIds: Array.from({ length: inspectors }, (_, index) => `inspector-${index + 1}`),
  units: [
    ...Array.from({ length: townships }, (_, index) => aTownship(`t-${index + 1}`, schools)),
    { ...aTownship("s-1", 1), form: "countyRun", name: "安禾县第一中学" },
  ],
  ties: [...ties],
});

type Size = {
  readonly townships?: number;
  readonly schools?: number;
  readonly inspectors?: number;
  readonly ties?: SupervisionGrid["ties"];
};

const aTownship = (id: string, schools: number): InspectedUnit => ({
  id,
  form: "township",
  name: "石桥镇",
  englishName: "Shiqiao Town",
  area: "A2",
  schoolCodes: Array.from({ length: schools }, (_, index) => `${id}-school-${String(index + 1).padStart(2, "0")}`),
  headId: `head-of-${id}`,
});

/** What the county knows of a unit; nothing has ever happened there. */
export const aRecord = (unit: InspectedUnit, changed: Partial<UnitRecord> = {}): UnitRecord => ({
  unitId: unit.id,
  openFindings: 0,
  overdueFindings: 0,
  openSteps: 0,
  lastInspectors: [],
  schools: unit.schoolCodes.map((code) => aSchoolRecord(code)),
  ...changed,
});

/** What the county knows of a school. */
export const aSchoolRecord = (code: string, changed: Partial<SchoolRecord> = {}): SchoolRecord => ({
  code,
  openCases: 0,
  troubles: 0,
  ...changed,
});

/** A half-year cycle of all indicators by the county's own targets. */
export const aPlanForm = (changed: Partial<PlanCycleForm> = {}): PlanCycleForm => ({
  nature: "halfYear",
  units: [],
  indicators: [...indicatorIds],
  ruleSet: "county",
  ...changed,
});

/** The morning of the first working day of June 2026. */
export const firstOfJune = "2026-06-01T01:00:00.000Z" as Instant;

/** Plans a cycle on the first of June 2026, unless said otherwise. */
export const planned = (changed: Partial<Parameters<typeof planCycle>[0]> = {}) =>
  planCycle({
    actor: personOf("supervision-head"),
    form: aPlanForm(),
    grid: aGrid(),
    records: [],
    cycles: [],
    seed: "20260601",
    since: undefined,
    occasion: anOccasion({ now: firstOfJune, calendar: nationalCalendar }),
    ...changed,
  });

/** A plan as it is stored. */
export const aPlan = (changed: Partial<Parameters<typeof planCycle>[0]> = {}): InspectionCycle => {
  const decision = planned(changed);
  const [cycle] = decision.accepted ? decision.change.save : [];
  if (cycle?.kind !== "cycle") throw new Error("nothing was planned");
  return { ...cycle, record: { version: 1, head: "" } };
};

/** The visits of a cycle around a day. */
export const datesAround = (day: string): InspectionCycle["dates"] => ({
  notice: day as Day,
  selfReportUntil: day as Day,
  onSiteFrom: day as Day,
  onSiteUntil: day as Day,
});
