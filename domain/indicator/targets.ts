import { indicatorById } from "./catalogue.ts";
import type { IndicatorId } from "./indicator.ts";
import type { TargetLine, TargetRuleSet } from "./target-line.ts";
import { targetLines } from "./target-lines.ts";

/** The target of an indicator's first value, or of the one named, in a year; undefined where this rule set has none then. */
export const targetFor = ({ indicator, value, year, ruleSet }: Wanted): number | undefined =>
  linesOf({ indicator, ...(value === undefined ? {} : { value }), ruleSet }).find(
    ({ from = year, until = year }) => from <= year && year <= until,
  )?.target;

/** Why a rule set has no target for a value in a year. */
export type Untargeted = "otherYears" | "noFigure" | "otherSource" | "taskBook";

/** Says why there is none: only for other years, named without a figure, named by others only, or set each January in the task book. */
export const whyUntargeted = (wanted: Wanted): Untargeted | undefined => {
  if (targetFor(wanted) !== undefined) return undefined;
  if (linesOf(wanted).length > 0) return "otherYears";
  if (wanted.ruleSet === "county") return "taskBook";
  const document = wanted.ruleSet.slice(0, 2);
  return indicatorById(wanted.indicator)?.source.includes(document) ? "noFigure" : "otherSource";
};

/** What a document says all years of a plan come to, where it does: 33 schools, 5 kindergartens. */
export const planTotals: readonly {
  readonly indicator: IndicatorId;
  readonly ruleSet: TargetRuleSet;
  readonly total: number;
}[] = [
  { indicator: "I28", ruleSet: "S0", total: 33 },
  { indicator: "I29", ruleSet: "S0", total: 5 },
];

const linesOf = ({ indicator, value, ruleSet }: Omit<Wanted, "year">): readonly TargetLine[] => {
  const first = indicatorById(indicator)?.values[0].key;
  return targetLines.filter(
    (line) => line.indicator === indicator && line.ruleSet === ruleSet && (line.value ?? first) === (value ?? first),
  );
};

type Wanted = {
  readonly indicator: string;
  readonly value?: string;
  readonly year: number;
  /** A `TargetRuleSet`; a name nobody knows has no targets. */
  readonly ruleSet: string;
};
