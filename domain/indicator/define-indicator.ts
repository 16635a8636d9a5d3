import type { Direction, Indicator, IndicatorUnit, IndicatorValue, Named } from "./indicator.ts";

type Facts = Pick<Indicator, "id" | "issueClass" | "source" | "title"> & {
  readonly unit: IndicatorUnit;
  readonly direction: Direction;
  /** The first value's own name, where the indicator's does not say it. */
  readonly first?: IndicatorValue & { readonly title: Named };
  readonly further?: readonly (IndicatorValue & { readonly title: Named })[];
} & Partial<Pick<Indicator, "weight" | "appliesTo" | "stages" | "fromRecords">>;

/** Writes an indicator out: of the weight of its neighbours, for every unit, and entered by hand, unless it says otherwise. */
export const defineIndicator = ({ further = [], first, ...facts }: Facts): Indicator => ({
  weight: 1,
  appliesTo: ["township", "countyRun"],
  fromRecords: false,
  ...facts,
  values: [first ?? { key: "whole", unit: facts.unit, direction: facts.direction }, ...further],
});
