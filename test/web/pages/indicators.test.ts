import { describe, expect, test } from "vitest";
import { indicators } from "../../../domain/indicator/catalogue.ts";
import { indicatorsView } from "../../../functions/api/indicators-view.ts";
import { indicatorsPage } from "../../../web/pages/indicators/indicators-page.tsx";
import { targetWords, valueWords } from "../../../web/texts/indicator-words.ts";
import { languages } from "../../../web/texts/language.ts";
import { IndicatorsView } from "../../../web/views/indicators.ts";
import { aContext } from "../specimen-context.ts";

const today = indicatorsView({ year: 2026, ruleSet: "county" });

describe("the page of the indicators", () => {
  test.each(languages)("names all forty and how each is counted in %s", (language) => {
    const page = indicatorsPage(today, aContext({ language, path: "/indicators" }));

    const name = language === "en" ? "en" : "zh";
    expect(indicators.filter(({ id, title }) => !page.includes(`${id} ${title[name]}`))).toEqual([]);
    expect(page.match(/class="table-note"/g)?.length).toBeGreaterThanOrEqual(40);
  });

  test("tells the points of each group and of its indicators", () => {
    const page = indicatorsPage(today, aContext());

    expect(page).toContain("过程与公示（25分）");
    expect(page).toContain("10分");
    expect(page).toContain("只看不计分");
  });

  test("tells the targets of another document and year, and what they come to", () => {
    const page = indicatorsPage(indicatorsView({ year: 2016, ruleSet: "S0" }), aContext());

    expect(page).toContain("不低于15；各年合计33");
    expect(page).toContain("不低于¥6,000.00");
    expect(page).toContain("这份文件没有这一项");
  });

  test("says why there is no target where there is none", () => {
    const page = indicatorsPage(today, aContext({ language: "en" }));

    expect(page).toContain("Set each January in the task book");
  });
});

describe("the catalogue as data", () => {
  test("has for every value a target or the reason why not", () => {
    const values = IndicatorsView.parse(today).groups.flatMap((group) =>
      group.indicators.flatMap((indicator) => indicator.values),
    );

    expect(values.length).toBeGreaterThan(40);
    expect(values.filter(({ target, untargeted }) => (target === undefined) === (untargeted === undefined))).toEqual(
      [],
    );
  });

  test("shares 100 points among the indicators", () => {
    const points = today.groups.flatMap((group) => group.indicators.map((indicator) => indicator.points));

    expect(points.reduce((sum, each) => sum + each, 0)).toBeCloseTo(100, 0);
  });
});

describe("a value in words", () => {
  test.each([
    { unit: "percent", direction: "atLeast", value: 100, zh: "100%", en: "100%" },
    { unit: "percent", direction: "atLeast", value: 99.5, zh: "不低于99.5%", en: "at least 99.5%" },
    { unit: "percent", direction: "atMost", value: 0.2, zh: "不超过0.2%", en: "at most 0.2%" },
    { unit: "count", direction: "atMost", value: 0, zh: "0", en: "0" },
    { unit: "perHundred", direction: "atMost", value: 1, zh: "不超过每百人1件", en: "at most 1 per 100" },
    { unit: "times", direction: "atLeast", value: 1, zh: "不低于1次", en: "at least once" },
    { unit: "times", direction: "atLeast", value: 2, zh: "不低于2次", en: "at least 2 times" },
    { unit: "households", direction: "atLeast", value: 1, zh: "不低于1户", en: "at least 1 household" },
    { unit: "households", direction: "atMost", value: 3, zh: "不超过3户", en: "at most 3 households" },
    { unit: "hours", direction: "atLeast", value: 80, zh: "不低于80学时", en: "at least 80 hours" },
    { unit: "years", direction: "atLeast", value: 1, zh: "不低于1年", en: "at least 1 year" },
    { unit: "years", direction: "atLeast", value: 3, zh: "不低于3年", en: "at least 3 years" },
    { unit: "yesNo", direction: "yes", value: 1, zh: "是", en: "Yes" },
    { unit: "count", direction: "equal", value: 0, zh: "0", en: "0" },
  ] as const)("of $value $unit, $direction, is “$en”", ({ zh, en, ...target }) => {
    expect([targetWords("zh-CN", target), targetWords("en", target)]).toEqual([zh, en]);
  });

  test("that is a no is said as one", () => {
    expect([valueWords("zh-CN", { unit: "yesNo", value: 0 }), valueWords("en", { unit: "yesNo", value: 0 })]).toEqual([
      "否",
      "No",
    ]);
  });
});
