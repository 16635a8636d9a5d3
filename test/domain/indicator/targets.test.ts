import { describe, expect, test } from "vitest";
import { indicatorById, indicators } from "../../../domain/indicator/catalogue.ts";
import { TargetRuleSet } from "../../../domain/indicator/target-line.ts";
import { targetLines } from "../../../domain/indicator/target-lines.ts";
import { planTotals, targetFor, whyUntargeted } from "../../../domain/indicator/targets.ts";

const years = [2015, 2016, 2017, 2018, 2024, 2026] as const;

describe("a target", () => {
  test.each([
    { indicator: "I28", ruleSet: "S0", year: 2015, target: 11 },
    { indicator: "I28", ruleSet: "S0", year: 2016, target: 15 },
    { indicator: "I28", ruleSet: "S0", year: 2017, target: 7 },
    { indicator: "I29", ruleSet: "S0", year: 2016, target: 3 },
    { indicator: "I29", ruleSet: "S0", year: 2017, target: 2 },
    { indicator: "I30", ruleSet: "S0", year: 2016, target: 220 },
    { indicator: "I30", ruleSet: "S0", year: 2017, target: 230 },
    { indicator: "I30", ruleSet: "S0", year: 2018, target: 196 },
    { indicator: "I30", ruleSet: "S4", year: 2024, target: 807 },
    { indicator: "I30", ruleSet: "S3-a", year: 2017, target: 400 },
    { indicator: "I01", ruleSet: "county", year: 2026, target: 100 },
    { indicator: "I17", ruleSet: "S2", year: 2018, target: 0.2 },
    { indicator: "I19", ruleSet: "S3-a", year: 2017, target: 75 },
    { indicator: "I19", ruleSet: "county", year: 2026, target: 95 },
    { indicator: "I40", ruleSet: "S0", year: 2017, target: 600_000 },
  ])("$indicator of $ruleSet in $year is $target", ({ target, ...wanted }) => {
    expect(targetFor(wanted)).toBe(target);
  });

  test.each([
    { indicator: "I31", value: "regular", ruleSet: "S3-a", target: 24 },
    { indicator: "I35", value: "junior", ruleSet: "S3-a", target: 60 },
    { indicator: "I38", value: "pupils", ruleSet: "S3-a", target: 30 },
    { indicator: "I38", value: "pupils", ruleSet: "S3-b", target: 60 },
    { indicator: "I38", value: "broadband", ruleSet: "S1", target: 100 },
    { indicator: "I18", value: "junior", ruleSet: "S3-a", target: 97 },
    { indicator: "I16", value: "leaderMost", ruleSet: "S2", target: 3 },
  ])("$value of $indicator is $target in $ruleSet", ({ target, ...wanted }) => {
    expect(targetFor({ ...wanted, year: 2017 })).toBe(target);
  });

  test("two counties disagree about the same indicator, and both are right at home", () => {
    const of = (ruleSet: string) => targetFor({ indicator: "I38", value: "teachers", ruleSet, year: 2017 });

    expect([of("S3-a"), of("S3-b")]).toEqual([70, 80]);
  });

  test("is that of the indicator's first value unless another one is named", () => {
    const wanted = { indicator: "I35", ruleSet: "county", year: 2026 };

    expect(targetFor(wanted)).toBe(targetFor({ ...wanted, value: "kindergartenPrimary" }));
  });

  test("is nobody's under a rule set or for an indicator that does not exist", () => {
    expect(targetFor({ indicator: "I01", ruleSet: "S9", year: 2026 })).toBeUndefined();
    expect(targetFor({ indicator: "I99", ruleSet: "county", year: 2026 })).toBeUndefined();
  });
});

describe("the targets of all years", () => {
  test.each(planTotals)("of $indicator come to $total, as the plan says", ({ indicator, ruleSet, total }) => {
    const parts = targetLines.filter((line) => line.indicator === indicator && line.ruleSet === ruleSet);

    expect(parts.reduce((sum, { target }) => sum + target, 0)).toBe(total);
  });

  test("training of the county plan comes to 646 person-times, which no document states", () => {
    const parts = targetLines.filter(({ indicator, ruleSet }) => indicator === "I30" && ruleSet === "S0");

    expect(parts.reduce((sum, { target }) => sum + target, 0)).toBe(646);
  });

  test("name an indicator and a value that there is", () => {
    const astray = targetLines.filter(
      ({ indicator, value }) =>
        value !== undefined && !indicatorById(indicator)?.values.some(({ key }) => key === value),
    );

    expect(astray).toEqual([]);
  });

  test("are one for a value, a rule set and a year", () => {
    for (const year of years) {
      const held = targetLines
        .filter(({ from = year, until = year }) => from <= year && year <= until)
        .map(({ indicator, value = indicatorById(indicator)?.values[0].key, ruleSet }) => [indicator, value, ruleSet]);

      expect(new Set(held.map((each) => each.join())).size).toBe(held.length);
    }
  });
});

describe("every value of every indicator", () => {
  test("has a target in every rule set and year, or says why it has none", () => {
    const wanted = indicators.flatMap(({ id, values }) =>
      values.flatMap(({ key }) =>
        TargetRuleSet.options.flatMap((ruleSet) => years.map((year) => ({ indicator: id, value: key, ruleSet, year }))),
      ),
    );

    expect(wanted.filter((each) => (targetFor(each) === undefined) !== (whyUntargeted(each) !== undefined))).toEqual(
      [],
    );
  });

  test("has a target in some rule set, in this county or elsewhere; only how many pupils come back is never promised", () => {
    const without = indicators.flatMap(({ id, values }) =>
      values.flatMap(({ key }, place) =>
        targetLines.some(({ indicator, value }) => indicator === id && (value ?? (place === 0 ? key : "")) === key)
          ? []
          : [`${id} ${key}`],
      ),
    );

    expect(without).toEqual(["I27 returned"]);
  });

  test.each([
    { indicator: "I28", ruleSet: "county", year: 2026, why: "taskBook" },
    { indicator: "I28", ruleSet: "S0", year: 2026, why: "otherYears" },
    { indicator: "I11", ruleSet: "S1", year: 2018, why: "noFigure" },
    { indicator: "I28", ruleSet: "S4", year: 2024, why: "otherSource" },
  ])("of $ruleSet says for $indicator in $year: $why", ({ why, ...wanted }) => {
    expect(whyUntargeted(wanted)).toBe(why);
  });

  test("of the county has a target in 2026 but for what the task book sets each January", () => {
    const open = indicators.filter(
      ({ id }) => targetFor({ indicator: id, ruleSet: "county", year: 2026 }) === undefined,
    );

    expect(open.map(({ id }) => id)).toEqual(["I28", "I29", "I30"]);
  });
});
