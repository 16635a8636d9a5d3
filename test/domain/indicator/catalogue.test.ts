import { describe, expect, test } from "vitest";
import { askedOf, indicatorById, indicators } from "../../../domain/indicator/catalogue.ts";
import { indicatorIds, type ScoredClass } from "../../../domain/indicator/indicator.ts";
import { groupWeights } from "../../../domain/indicator/score.ts";

const inGroup = (group: ScoredClass) =>
  indicators.flatMap(({ id, issueClass, weight }) => (issueClass === group && weight > 0 ? [id] : []));

describe("the catalogue of indicators", () => {
  test("has all forty, each once, in the order of the office", () => {
    expect(indicators.map(({ id }) => id)).toEqual(indicatorIds);
  });

  test("groups them as they are scored, 100 points in all", () => {
    expect(inGroup("process")).toEqual(["I04", "I05", "I08", "I09", "I10"]);
    expect(inGroup("accuracy")).toEqual(["I01", "I02", "I03", "I11", "I12"]);
    expect(inGroup("funds")).toEqual(["I06", "I07"]);
    expect(inGroup("dropout")).toEqual(["I17", "I18", "I23", "I24", "I25", "I26", "I27"]);
    expect(inGroup("help")).toEqual(["I13", "I14", "I15", "I16"]);
    expect(inGroup("projects")).toHaveLength(13);
    expect(Object.values(groupWeights).reduce((sum, weight) => sum + weight, 0)).toBe(100);
  });

  test("shows consolidation, preschool, boarders and further schooling, and gives no points for them", () => {
    const told = indicators.filter(({ weight }) => weight === 0).map(({ id }) => id);

    expect(told).toEqual(["I19", "I20", "I21", "I22"]);
  });

  test("names in both languages what it asks, and every one of several values", () => {
    const names = indicators.flatMap(({ title, values }) =>
      values.length === 1 ? [title] : [title, ...values.slice(1).map((value) => value.title)],
    );

    expect(names.every((name) => name !== undefined && name.zh.length > 0 && name.en.length > 0)).toBe(true);
    expect(new Set(indicators.map(({ title }) => title.zh)).size).toBe(40);
  });

  test("says of every one which line of the source documents it comes from", () => {
    const sources = indicators.filter(({ source }) => !/^S\d-\d\d(, S\d-\d\d)*$/.test(source));

    expect(sources.map(({ id }) => id)).toEqual(["I07"]);
  });

  test("unit and direction of an indicator are those of its first value", () => {
    for (const { unit, direction, values } of indicators) expect(values[0]).toMatchObject({ unit, direction });
  });

  test("asks a senior high school nothing of boarders, canteens, villages or special education", () => {
    const asked = askedOf(indicatorIds, { form: "countyRun", stages: ["SENIOR"] });

    expect(asked).toContain("I01");
    for (const id of ["I17", "I21", "I24", "I28", "I39", "I40"]) expect(asked).not.toContain(id);
  });

  test("asks the special school for its public funds, and a township for its weekly reports", () => {
    expect(askedOf(indicatorIds, { form: "countyRun", stages: ["SPECIAL"] })).toContain("I40");
    expect(askedOf(indicatorIds, { form: "township", stages: ["PRIMARY"] })).toContain("I24");
  });

  test("asks only what a plan asks, and nothing that does not exist", () => {
    const township = { form: "township", stages: ["PRIMARY", "JUNIOR"] } as const;

    expect(askedOf(["I40", "I24", "I01", "I99"], township)).toEqual(["I24", "I01"]);
  });

  test("knows no indicator by another number", () => {
    expect(indicatorById("I01")?.source).toBe("S1-12");
    expect(indicatorById("I41")).toBeUndefined();
  });
});
