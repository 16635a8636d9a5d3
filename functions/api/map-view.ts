import { yearOf } from "../../domain/calendar/time.ts";
import { isOverdue } from "../../domain/finding/overdue-finding.ts";
import { type InspectionCycle, inspectionIdOf } from "../../domain/inspection/cycle.ts";
import { gapsOf } from "../../domain/responsibility/gaps.ts";
import { countStandings } from "../../domain/task-book/item-sums.ts";
import {
  countAidStanding,
  countByClass,
  countGrades,
  isWithin,
  meanScore,
} from "../../domain/task-book/operations-map.ts";
import type { MapCycle, MapView } from "../../web/views/map.ts";
import type { Dependencies } from "../dependencies.ts";
import type { MapFacts } from "./map-facts.ts";
import { tileGroups } from "./map-tiles.ts";
import { goalViews } from "./task-book-facts.ts";

const halfOf = ({ id, nature, year, half }: InspectionCycle): MapCycle => ({ cycleId: id, nature, year, half });

/** Above this a unit's schools are not listed one by one. */
const listedLevels: readonly MapView["level"][] = ["unit", "own"];

/** The map for one look at it. */
export const mapView = (deps: Pick<Dependencies, "clock">, facts: MapFacts): MapView => {
  const { scope, today, grid, tallies, proved, items } = facts;
  const now = deps.clock.now();
  const within = isWithin(scope);
  const open = facts.open.filter(within);
  const byClass = countByClass(open);
  const severe = (severity: "S0" | "S1" | "S2" | "S3"): number =>
    open.filter((each) => each.severity === severity).length;
  const ownItems = items.filter(scope.sees);
  const countSteps = (step: MapFacts["steps"][number]["step"]): number =>
    facts.steps.filter((each) => each.step === step && scope.unitIds.has(each.unitId)).length;
  return {
    asOf: now,
    today,
    level: scope.level,
    ...wayOf(facts),
    aid: aidOf(facts),
    findings: {
      ...{ S0: severe("S0"), S1: severe("S1"), S2: severe("S2"), S3: severe("S3") },
      overdue: open.filter((finding) => isOverdue(finding, now)).length,
      proved: proved.filter(within).length,
      byClass: [...byClass],
    },
    ...cyclesOf(facts),
    ladder: {
      bulletin: countSteps("bulletin"),
      interview: countSteps("interview"),
      accountability: countSteps("accountability"),
    },
    gaps: gapsOf({ schoolCodes: [...scope.schoolCodes], contacts: grid.contacts, tallies }),
    taskBook: { year: yearOf(today), counts: countStandings(ownItems, today), goals: goalViews(ownItems, today) },
    groups: scope.level === "unit" || scope.level === "school" ? [] : tileGroups({ ...facts, now }),
    schools: schoolsOf(facts),
  };
};

const aidOf = ({ scope, tally }: MapFacts): MapView["aid"] => ({
  ...countAidStanding((tally?.schools ?? []).filter(({ code }) => scope.schoolCodes.has(code))),
  ...(tally && { asOf: tally.asOf }),
});

const wayOf = ({ county, grid, place }: MapFacts): Pick<MapView, "way" | "township"> => {
  const named = <Level extends MapView["way"][number]["level"]>(
    level: Level,
    {
      name,
      englishName,
      ...of
    }: { readonly name: string; readonly englishName: string; readonly id?: string; readonly code?: string },
  ) => ({ level, name, englishName, code: of.id ?? of.code ?? "" });
  const school = county.schools.find(({ code }) => code === place.school);
  const unit = grid.units.find(
    ({ id, schoolCodes }) => id === place.township || (school && schoolCodes.includes(school.code)),
  );
  const area = grid.areas.find(({ code }) => code === unit?.area);
  const district = grid.districts.find(({ code }) => code === (place.district ?? area?.district));
  const township = school?.township ?? (unit?.form === "township" ? unit.name : undefined);
  return {
    way: [
      named("county", county),
      ...(district ? [named("district", district)] : []),
      ...(unit ? [named("unit", unit)] : []),
      ...(school && unit?.form !== "countyRun" ? [named("school", school)] : []),
    ],
    ...(township === undefined ? {} : { township }),
  };
};

const cyclesOf = ({ scope, cycles, latest, noted }: MapFacts): Pick<MapView, "cycle" | "grades" | "scores"> => {
  const within = isWithin(scope);
  const own = noted.filter(within);
  const inState = (status: MapFacts["noted"][number]["status"]): number =>
    own.filter((each) => each.status === status).length;
  const inspections = (latest?.sample ?? [])
    .filter(({ unitId }) => scope.unitIds.has(unitId))
    .map(({ unitId }) => inspectionIdOf(latest?.id ?? "", unitId));
  const without = (ids: readonly string[]): number => inspections.filter((id) => !ids.includes(id)).length;
  const scored = cycles.flatMap((cycle) => {
    const score = meanScore(cycle, scope.unitIds);
    return score === undefined ? [] : [{ cycle, score }];
  });
  const [last] = scored;
  return {
    ...(latest && inspections.length > 0
      ? {
          cycle: {
            ...halfOf(latest),
            status: latest.status,
            units: inspections.length,
            letters: without(latest.awaited),
            over: without(latest.running),
            findings: {
              noted: inState("noted"),
              open: inState("open"),
              proved: inState("proved"),
              closed: inState("closed"),
            },
          },
        }
      : {}),
    ...(last ? { grades: { ...halfOf(last.cycle), counts: countGrades(last.cycle, scope.unitIds) } } : {}),
    scores: scored.toReversed().map(({ cycle, score }) => ({ ...halfOf(cycle), score })),
  };
};

const schoolsOf = ({ county, grid, scope, tallies, open }: MapFacts): MapView["schools"] =>
  listedLevels.includes(scope.level)
    ? county.schools
        .filter(({ code }) => scope.schoolCodes.has(code))
        .map(({ code, name, englishName }) => ({
          ...{ code, name, englishName },
          open: open.filter(({ schoolCode }) => schoolCode === code).length,
          gaps: gapsOf({ schoolCodes: [code], contacts: grid.contacts, tallies }),
        }))
    : [];
