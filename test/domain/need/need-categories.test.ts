import { describe, expect, test } from "vitest";
import {
  defaultLevel,
  levelDemands,
  NeedCategory,
  NeedLevel,
  needCategories,
  needLevels,
  primaryCategory,
} from "../../../domain/need/need-categories.ts";
import { needCategoryNames } from "../../../domain/need/need-category-names.ts";

describe("need categories", () => {
  test("are fourteen, each with its own two names", () => {
    const names = NeedCategory.options.flatMap((category) => [
      needCategoryNames[category].zh,
      needCategoryNames[category].en,
    ]);

    expect(NeedCategory.options).toHaveLength(14);
    expect(new Set(names).size).toBe(28);
  });

  test("stand for a level each", () => {
    const categoriesOf = (level: NeedLevel) =>
      NeedCategory.options.filter((category) => needCategories[category].level === level);

    expect(Object.keys(needLevels)).toEqual(NeedLevel.options);
    expect(categoriesOf("L1")).toEqual([
      "ARCHIVED_POOR",
      "EXTREME_SUPPORT",
      "ORPHAN",
      "DE_FACTO_UNATTENDED",
      "MARTYR_CHILD",
      "DISABLED_PUPIL",
    ]);
    expect(categoriesOf("L2")).toEqual([
      "MIN_LIVING",
      "DISABLED_PARENT",
      "UNSTABLE_EXIT",
      "EDGE_PRONE",
      "SUDDEN_HARDSHIP",
    ]);
    expect(categoriesOf("L3")).toEqual(["LOW_INCOME_EDGE", "URBAN_HARDSHIP", "OTHER_HARDSHIP"]);
  });

  test("count a pupil under the first of several, and give the gravest level", () => {
    const categories: readonly NeedCategory[] = ["UNSTABLE_EXIT", "LOW_INCOME_EDGE"];

    expect(primaryCategory(categories)).toBe("LOW_INCOME_EDGE");
    expect(defaultLevel(categories)).toBe("L2");
  });

  test("give nothing to a pupil without any", () => {
    expect(primaryCategory([])).toBeUndefined();
    expect(defaultLevel([])).toBeUndefined();
  });
});

describe("a panel that sets a level", () => {
  test.each([
    { mapped: "L2", chosen: "L2", demands: "nothing", what: "as mapped" },
    { mapped: "L3", chosen: "L1", demands: "minutes", what: "above the mapped one" },
    { mapped: "L1", chosen: "L3", demands: "centreConsent", what: "below the mapped one" },
    { mapped: undefined, chosen: "L3", demands: "nothing", what: "where none is mapped" },
  ] as const)("$what needs $demands", ({ mapped, chosen, demands }) => {
    expect(levelDemands({ mapped, chosen })).toBe(demands);
  });
});
