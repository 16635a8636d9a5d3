import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, type Day } from "../../../domain/calendar/time.ts";
import type { SampledUnit } from "../../../domain/inspection/cycle.ts";
import { drawFiles, drawSample, schoolsToVisit } from "../../../domain/inspection/draw-sample.ts";
import { drawn, lotOf } from "../../../domain/inspection/lot.ts";
import { aGrid, aRecord, aSchoolRecord, datesAround } from "../../support/planning.ts";

const since = "2026-06-23" as Day;
const draw = (changed: Partial<Parameters<typeof drawSample>[0]> = {}): readonly SampledUnit[] =>
  drawSample({
    units: aGrid().units,
    records: [],
    seed: "20260601",
    dates: datesAround("2026-06-23"),
    since,
    ...changed,
  });

const schoolsIn = (sample: readonly SampledUnit[], unitId: string) =>
  sample.find((each) => each.unitId === unitId)?.schools ?? [];

describe("the sample of a cycle", () => {
  test("visits every unit, the county-run school whole, and three of ten schools of a township", () => {
    const sample = draw();

    expect(sample.map(({ unitId, schools }) => [unitId, schools.length])).toEqual([
      ["t-1", 3],
      ["t-2", 3],
      ["t-3", 3],
      ["s-1", 1],
    ]);
    expect(schoolsIn(sample, "s-1")).toEqual([{ code: "s-1-school-01", why: "countyRun" }]);
  });

  test("is drawn the same again by the published seed, and otherwise by another", () => {
    const [once, again, other] = [draw(), draw(), draw({ seed: "20260602" })];

    const [unit] = aGrid().units;
    const shuffled =
      unit && aRecord(unit, { schools: unit.schoolCodes.toReversed().map((code) => aSchoolRecord(code)) });

    expect(once).toEqual(again);
    expect(draw({ records: shuffled ? [shuffled] : [] })).toEqual(once);
    expect(schoolsIn(once, "t-1").map(({ code }) => code)).toEqual(["t-1-school-09", "t-1-school-08", "t-1-school-01"]);
    expect(other).not.toEqual(once);
  });

  test("takes in every school with an open case, then half of the rest by risk", () => {
    const unit = aGrid().units[0];
    if (unit === undefined) throw new Error("no unit");
    const troubles: { readonly [code: string]: number } = { "t-1-school-05": 4, "t-1-school-06": 9 };
    const record = aRecord(unit, {
      openFindings: 2,
      overdueFindings: 1,
      openSteps: 1,
      lastScore: 75.4,
      schools: unit.schoolCodes.map((code) =>
        aSchoolRecord(code, { openCases: code === "t-1-school-02" ? 1 : 0, troubles: troubles[code] ?? 0 }),
      ),
    });

    const [sampled] = draw({ units: [unit], records: [record] });

    expect(sampled?.risk).toBe(2 + 2 + 5 + 2);
    expect(sampled?.schools.slice(0, 2)).toEqual([
      { code: "t-1-school-02", why: "openCase" },
      { code: "t-1-school-06", why: "risk" },
    ]);
    expect(sampled?.schools.map(({ why }) => why)).toEqual(["openCase", "risk", "chance"]);
  });

  test("never visits less than 30% of a township's schools", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.string(), (schools, seed) => {
        const sample = draw({ units: aGrid({ townships: 1, schools }).units, seed });

        expect(schoolsIn(sample, "t-1").length * 10).toBeGreaterThanOrEqual(schools * 3);
        expect(new Set(schoolsIn(sample, "t-1").map(({ code }) => code)).size).toBe(schoolsToVisit(schools));
      }),
    );
  });

  test("leaves no school unvisited for two years, half-year after half-year", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 25 }), fc.string(), (count, seed) => {
        const [unit] = aGrid({ townships: 1, schools: count }).units;
        if (unit === undefined) throw new Error("no unit");
        const visited = new Map<string, Day>();
        for (let half = 0; half < 9; half += 1) {
          const on = addDays(since, half * 183);
          const schools = unit.schoolCodes.map((code) => {
            const lastVisited = visited.get(code);
            return aSchoolRecord(code, lastVisited === undefined ? {} : { lastVisited });
          });
          const sample = draw({
            units: [unit],
            records: [aRecord(unit, { schools })],
            seed: `${seed}${half}`,
            dates: datesAround(on),
          });
          for (const { code } of schoolsIn(sample, unit.id)) visited.set(code, on);

          const longest = Math.max(
            ...unit.schoolCodes.map((code) => Date.parse(on) - Date.parse(visited.get(code) ?? since)),
          );
          expect(longest / 86_400_000).toBeLessThanOrEqual(730);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe("a lot", () => {
  test("draws everybody once, whoever has more tickets sooner", () => {
    const among = ["one", "two", "three"];
    const first = Array.from(
      { length: 400 },
      (_, index) =>
        drawn(lotOf(String(index), "test"), among, { count: 9, ticketsOf: (each) => (each === "two" ? 8 : 1) })[0],
    );

    expect(drawn(lotOf("a", "b"), among, { count: 9, ticketsOf: () => 0 }).toSorted()).toEqual(among.toSorted());
    expect(first.filter((each) => each === "two").length).toBeGreaterThan(280);
  });

  test("is the same on every machine", () => {
    const lot = lotOf("20260601", "t-chengguan");

    expect([lot(100), lot(100), lot(100), lot(100)]).toEqual([98, 37, 56, 0]);
  });
});

describe("pupil files", () => {
  test("are twenty of a school by lot, and all of them where there are fewer", () => {
    const ids = Array.from({ length: 57 }, (_, index) => `SQ20262027${String(index).padStart(8, "0")}-1`);

    const files = drawFiles({ seed: "1", schoolCode: "2161990101", applicationIds: ids });
    const few = drawFiles({ seed: "1", schoolCode: "2161990101", applicationIds: ids.slice(0, 3).toReversed() });

    expect(new Set(files).size).toBe(20);
    expect(drawFiles({ seed: "1", schoolCode: "2161990101", applicationIds: ids.toReversed() })).toEqual(files);
    expect(few).toEqual(ids.slice(0, 3));
  });
});
