import type { IndicatorId } from "./indicator.ts";
import type { TargetLine, TargetRuleSet } from "./target-line.ts";

type Span = { readonly from?: number; readonly until?: number };
type Figure = readonly [indicator: IndicatorId, target: number, value?: string];

const standing = (ruleSet: TargetRuleSet, figures: readonly Figure[], span: Span = {}): readonly TargetLine[] =>
  figures.map(([indicator, target, value]) => ({
    indicator,
    ...(value === undefined ? {} : { value }),
    ruleSet,
    ...span,
    target,
  }));

const inYear = (ruleSet: TargetRuleSet, year: number, figures: readonly Figure[]): readonly TargetLine[] =>
  standing(ruleSet, figures, { from: year, until: year });

/** All targets (domain §6.5): those of each source document as it has them, and the county's own, chosen from among them. */
export const targetLines: readonly TargetLine[] = [
  ...standing("county", [
    ["I01", 100],
    ["I02", 100, "granted"],
    ["I02", 100, "subsidised"],
    ["I02", 100, "waived"],
    ["I02", 100, "lent"],
    ["I03", 1],
    ["I04", 100],
    ["I05", 100],
    ["I06", 100],
    ["I06", 100, "countyShare"],
    ["I07", 0],
    ["I08", 1],
    ["I09", 1],
    ["I10", 1],
    ["I11", 99.5],
    ["I12", 0],
    ["I13", 0],
    ["I14", 100],
    ["I15", 1],
    ["I16", 1, "teacher"],
    ["I16", 2, "teacherMost"],
    ["I16", 2, "leader"],
    ["I16", 3, "leaderMost"],
    ["I17", 0.2],
    ["I18", 100, "schoolAge"],
    ["I18", 99, "primary"],
    ["I18", 97, "junior"],
    ["I20", 85],
    ["I21", 30],
    ["I22", 40, "vocational"],
    ["I22", 100, "senior"],
    ["I23", 100],
    ["I24", 100],
    ["I25", 0],
    ["I26", 100],
    ["I27", 100],
    ["I31", 80],
    ["I31", 24, "regular"],
    ["I32", 10],
    ["I33", 5],
    ["I34", 3],
    ["I35", 80, "kindergartenPrimary"],
    ["I35", 60, "junior"],
    ["I36", 100],
    ["I37", 1],
    ["I38", 100, "broadband"],
    ["I38", 90, "classes"],
    ["I38", 80, "teachers"],
    ["I38", 60, "pupils"],
    ["I39", 97],
    ["I39", 100, "meal"],
    ["I40", 600_000],
  ]),
  // The national goal for 2020; before it, the western counties' own of 2017.
  ...standing("county", [["I19", 75]], { until: 2019 }),
  ...standing("county", [["I19", 95]], { from: 2020 }),

  ...standing("S0", [
    ["I13", 0],
    ["I32", 10],
    ["I36", 100],
    ["I37", 1],
    ["I40", 600_000],
  ]),
  ...inYear("S0", 2015, [["I28", 11]]),
  // The page lost every "2016"; the sums 33 and 5 prove the first two, the training of that year is inferred.
  ...inYear("S0", 2016, [
    ["I28", 15],
    ["I29", 3],
    ["I30", 220],
  ]),
  ...inYear("S0", 2017, [
    ["I28", 7],
    ["I29", 2],
    ["I30", 230],
  ]),
  ...inYear("S0", 2018, [["I30", 196]]),

  ...standing("S1", [
    ["I01", 100],
    ["I04", 100],
    ["I05", 100],
    ["I08", 1],
    ["I09", 1],
    ["I10", 1],
    ["I12", 0],
    ["I14", 100],
    ["I22", 100, "senior"],
    ["I24", 100],
    ["I38", 100, "broadband"],
    ["I38", 100, "classes"],
    ["I39", 97],
    ["I39", 100, "meal"],
  ]),

  ...standing("S2", [
    ["I16", 1, "teacher"],
    ["I16", 2, "teacherMost"],
    ["I16", 2, "leader"],
    ["I16", 3, "leaderMost"],
    ["I18", 100, "schoolAge"],
    ["I27", 100],
  ]),
  ...standing(
    "S2",
    [
      ["I20", 85],
      ["I21", 30],
    ],
    { from: 2016 },
  ),
  // For the years of the 13th plan.
  ...standing("S2", [["I17", 0.2]], { from: 2016, until: 2020 }),

  ...standing("S3-a", [
    ["I18", 99, "primary"],
    ["I18", 97, "junior"],
    ["I20", 85],
    ["I22", 40, "vocational"],
    ["I30", 400],
    ["I31", 80],
    ["I31", 24, "regular"],
    ["I33", 5],
    ["I34", 3],
    ["I35", 80, "kindergartenPrimary"],
    ["I35", 60, "junior"],
    ["I38", 70, "teachers"],
    ["I38", 30, "pupils"],
  ]),
  ...inYear("S3-a", 2017, [["I19", 75]]),

  ...standing("S3-b", [
    ["I02", 100, "granted"],
    ["I02", 100, "subsidised"],
    ["I02", 100, "waived"],
    ["I02", 100, "lent"],
    ["I38", 50, "broadband"],
    ["I38", 90, "classes"],
    ["I38", 80, "teachers"],
    ["I38", 60, "pupils"],
  ]),

  ...standing("S4", [
    ["I06", 100],
    ["I23", 100],
    ["I25", 0],
    ["I26", 100],
  ]),
  ...inYear("S4", 2024, [
    ["I30", 807],
    ["I30", 36, "shortage"],
  ]),
];
