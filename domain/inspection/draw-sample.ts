import { addDays, type Day } from "../calendar/time.ts";
import type { InspectedUnit } from "../supervision/grid.ts";
import type { InspectionCycle, SampledUnit } from "./cycle.ts";
import { drawn, lotOf } from "./lot.ts";
import { riskOf, type SchoolRecord, type UnitRecord } from "./unit-record.ts";

const percentOfSchools = 30;
const filesPerSchool = 20;
const twoYears = 730;
/** Within so many days after the visits of one cycle those of the next one end. */
const untilNextVisits = 200;

/**
 * The sample of a cycle (domain §6.3): every unit is visited; a county-run school is itself the sample, of a township's
 * schools at least 30%. First come those with an open case and those that would else stay unvisited for two years; of the
 * rest, half by risk and half by lot, in which a school has a ticket more for every trouble and every half year unvisited.
 */
export const drawSample = ({ units, ...facts }: DrawSample): readonly SampledUnit[] =>
  units.map((unit) => {
    const record = facts.records.find(({ unitId }) => unitId === unit.id) ?? unknown(unit);
    const schools =
      unit.form === "countyRun"
        ? unit.schoolCodes.map((code) => ({ code, why: "countyRun" as const }))
        : schoolsOf({ ...facts, record });
    return { unitId: unit.id, risk: riskOf(record), schools: [...schools] };
  });

type Facts = Pick<InspectionCycle, "seed" | "dates"> & {
  /** The first day the county inspected anything; a school never visited has waited since then. */
  readonly since: Day;
};

type DrawSample = Facts & { readonly units: readonly InspectedUnit[]; readonly records: readonly UnitRecord[] };

const unknown = ({ id, schoolCodes }: InspectedUnit): UnitRecord => ({
  unitId: id,
  openFindings: 0,
  overdueFindings: 0,
  openSteps: 0,
  lastInspectors: [],
  schools: schoolCodes.map((code) => ({ code, openCases: 0, troubles: 0 })),
});

const schoolsOf = ({ record, seed, dates, since }: Facts & { readonly record: UnitRecord }): Schools => {
  const all = record.schools.toSorted((one, other) => (one.code < other.code ? -1 : 1));
  const lastSeen = ({ lastVisited = since }: SchoolRecord): Day => lastVisited;
  const isDue = (school: SchoolRecord): boolean =>
    addDays(lastSeen(school), twoYears) < addDays(dates.onSiteUntil, untilNextVisits);
  const open = all.filter(({ openCases }) => openCases > 0);
  const due = all.filter((school) => !open.includes(school) && isDue(school));
  const rest = all.filter((school) => !open.includes(school) && !due.includes(school));
  const wanted = Math.max(0, schoolsToVisit(all.length) - open.length - due.length);
  const risky = rest
    .filter(({ troubles }) => troubles > 0)
    .toSorted((one, other) => other.troubles - one.troubles)
    .slice(0, Math.floor(wanted / 2));
  const byLot = drawn(
    lotOf(seed, record.unitId),
    rest.filter((school) => !risky.includes(school)),
    {
      count: wanted - risky.length,
      ticketsOf: (school) => 1 + school.troubles + halfYearsBetween(lastSeen(school), dates.onSiteFrom),
    },
  );
  const as = (why: Schools[number]["why"]) => (school: SchoolRecord) => ({ code: school.code, why });
  return [
    ...open.map(as("openCase")),
    ...due.map(as("dueByTwoYears")),
    ...risky.map(as("risk")),
    ...byLot.map(as("chance")),
  ];
};

type Schools = SampledUnit["schools"];

/** How many of so many schools are visited at least. */
export const schoolsToVisit = (schools: number): number => Math.ceil((schools * percentOfSchools) / 100);

const halfYearsBetween = (from: Day, to: Day): number =>
  Math.max(0, Math.floor((Date.parse(to) - Date.parse(from)) / (182 * 86_400_000)));

/** The pupil files looked at in one school: 20 by lot, or all if there are fewer (domain §6.3); in the order of their numbers. */
export const drawFiles = ({ seed, schoolCode, applicationIds }: DrawFiles): readonly string[] =>
  drawn(lotOf(seed, `files ${schoolCode}`), applicationIds.toSorted(), {
    count: filesPerSchool,
    ticketsOf: () => 1,
  }).toSorted();

type DrawFiles = {
  readonly seed: string;
  readonly schoolCode: string;
  readonly applicationIds: readonly string[];
};
