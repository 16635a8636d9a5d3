import { indicatorById } from "../indicator/catalogue.ts";
import type { IndicatorId } from "../indicator/indicator.ts";
import { targetFor } from "../indicator/targets.ts";
import type { GoalResult, LetterGoal, LetterLevel } from "./letter.ts";

/** Goals whose targets the task book sets stay out of a year without them. */
const county: readonly IndicatorId[] = [
  "I01",
  "I02",
  "I03",
  "I04",
  "I05",
  "I06",
  "I07",
  "I12",
  "I13",
  "I14",
  "I15",
  "I17",
  "I23",
  "I24",
  "I27",
  "I28",
  "I29",
];

/** What letters of a level can promise; the lower the level, the nearer to the pupils. */
const promised: Readonly<Record<LetterLevel, readonly IndicatorId[]>> = {
  bureau: county,
  unit: county.filter((indicator) => !["I02", "I28", "I29"].includes(indicator)),
  school: ["I01", "I03", "I04", "I05", "I12", "I13", "I14", "I15", "I17", "I23"],
  class: ["I01", "I13", "I14", "I15", "I17"],
};

/** The goals a letter of a level may hold in a year, with their targets (domain §6.5, the county's own). */
export const goalsFor = (level: LetterLevel, year: number): readonly LetterGoal[] =>
  promised[level].flatMap((indicator) => {
    const target = targetFor({ indicator, year, ruleSet: "county" });
    return target === undefined ? [] : [{ indicator, target }];
  });

/** Compares a goal with the value of its year. */
export const goalResult = ({ indicator, target }: LetterGoal, value: number | undefined): GoalResult => {
  if (value === undefined) return { indicator, target, outcome: "unknown" };
  return { indicator, target, value, outcome: isMet({ indicator, target, value }) ? "met" : "missed" };
};

const isMet = ({ indicator, target, value }: LetterGoal & { readonly value: number }): boolean => {
  switch (indicatorById(indicator)?.direction) {
    case "atMost":
      return value <= target;
    case "equal":
    case "yes":
      return value === target;
    default:
      return value >= target;
  }
};
