import * as z from "zod";
import { IssueClass } from "../../domain/finding/finding.ts";
import { indicatorIds } from "../../domain/indicator/indicator.ts";
import { TargetRuleSet } from "../../domain/indicator/target-line.ts";

const Named = z.object({ zh: z.string(), en: z.string() });

/** One value of an indicator with its target in the year, or why there is none. */
const ValueView = z.object({
  key: z.string(),
  title: Named.exactOptional(),
  unit: z.enum(["percent", "perHundred", "count", "yesNo", "times", "households", "hours", "years", "fen"]),
  direction: z.enum(["atLeast", "atMost", "equal", "yes"]),
  target: z.number().exactOptional(),
  /** What all years of the plan come to, where it says so. */
  total: z.number().exactOptional(),
  untargeted: z.enum(["otherYears", "noFigure", "otherSource", "taskBook"]).exactOptional(),
});

/** One indicator as the catalogue shows it. */
const IndicatorView = z.object({
  id: z.enum(indicatorIds),
  title: Named,
  source: z.string(),
  /** What it is worth when everything is looked at, to two decimal places; 0 is shown and not scored. */
  points: z.number(),
  appliesTo: z.array(z.enum(["township", "countyRun"])),
  fromRecords: z.boolean(),
  values: z.array(ValueView),
});
export type IndicatorView = z.infer<typeof IndicatorView>;

/** The catalogue of indicators with the targets of one year and rule set, by the groups a score is made of. */
export const IndicatorsView = z.object({
  year: z.int(),
  ruleSet: TargetRuleSet,
  groups: z.array(
    z.object({ issueClass: IssueClass.exclude(["duty"]), points: z.int(), indicators: z.array(IndicatorView) }),
  ),
});
export type IndicatorsView = z.infer<typeof IndicatorsView>;
