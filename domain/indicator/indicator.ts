import type { Stage } from "../county/school.ts";
import type { IssueClass } from "../finding/finding.ts";
import type { InspectedUnit } from "../supervision/grid.ts";

/** The indicators of the half-yearly inspection, in the order of domain §6.5. */
export const indicatorIds = [
  "I01",
  "I02",
  "I03",
  "I04",
  "I05",
  "I06",
  "I07",
  "I08",
  "I09",
  "I10",
  "I11",
  "I12",
  "I13",
  "I14",
  "I15",
  "I16",
  "I17",
  "I18",
  "I19",
  "I20",
  "I21",
  "I22",
  "I23",
  "I24",
  "I25",
  "I26",
  "I27",
  "I28",
  "I29",
  "I30",
  "I31",
  "I32",
  "I33",
  "I34",
  "I35",
  "I36",
  "I37",
  "I38",
  "I39",
  "I40",
] as const;
/** The id of one of them, e.g. `I01`. */
export type IndicatorId = (typeof indicatorIds)[number];

/** A name in both languages of the house. */
export type Named = { readonly zh: string; readonly en: string };

/** What a value is counted in; `times` per household, or per pupil and term; money in fen. */
export type IndicatorUnit =
  | "percent"
  | "perHundred"
  | "count"
  | "yesNo"
  | "times"
  | "households"
  | "hours"
  | "years"
  | "fen";

/** When a value is good: from its target up, down to it, exactly at it, or a plain yes (1, no is 0). */
export type Direction = "atLeast" | "atMost" | "equal" | "yes";

/** One of the values of an indicator; the first one needs no name of its own where it is what the indicator says. */
export type IndicatorValue = {
  /** Names it beside its indicator, e.g. `regular`; `whole` where there is only one. */
  readonly key: string;
  readonly title?: Named;
  readonly unit: IndicatorUnit;
  readonly direction: Direction;
};

/** The six groups a score is made of (domain §6.6). */
export type ScoredClass = Exclude<IssueClass, "duty">;

/** One indicator (考核指标), as the catalogue has it in every year; its targets stand apart. */
export type Indicator = {
  readonly id: IndicatorId;
  readonly issueClass: ScoredClass;
  /** Lines of the source documents it comes from, e.g. `S1-12` (domain §1). */
  readonly source: string;
  readonly title: Named;
  /** Of the first value. */
  readonly unit: IndicatorUnit;
  /** Of the first value. */
  readonly direction: Direction;
  readonly values: readonly [IndicatorValue, ...IndicatorValue[]];
  /** Its share among the indicators of its group; 0 is shown and scored by nobody (domain §6.6 names it in no group). */
  readonly weight: number;
  readonly appliesTo: readonly InspectedUnit["form"][];
  /** Looked at only where one of these stages is taught; absent: everywhere. */
  readonly stages?: readonly Stage[];
  /** Whether the county's own records say the first value, so that nobody has to enter it. */
  readonly fromRecords: boolean;
};
