import type { Instant } from "../calendar/time.ts";
import { indicatorById } from "./catalogue.ts";
import type { IndicatorUnit } from "./indicator.ts";
import type { KnownValue } from "./known-value.ts";
import { cut } from "./rounded.ts";

/** What was counted: so many of so many. */
export type Counted = { readonly numerator: number; readonly denominator: number };

/** Nothing counted yet. */
export const nothing: Counted = { numerator: 0, denominator: 0 };

/** Several counts as one, e.g. those of a township's schools: the whole by the whole, never a mean of rates. */
export const together = (counts: readonly Counted[]): Counted => ({
  numerator: counts.reduce((sum, { numerator }) => sum + numerator, 0),
  denominator: counts.reduce((sum, { denominator }) => sum + denominator, 0),
});

const hundred: readonly IndicatorUnit[] = ["percent", "perHundred"];

/**
 * A count as the value of its indicator, with what was counted. Rates have two decimal places and are cut against the unit,
 * so that 100% is said only of what is whole. Undefined where there was nothing to count of, or for an indicator nobody knows.
 */
export const knownValue = ({ indicator, counted, asOf }: Known): KnownValue | undefined => {
  const known = indicatorById(indicator);
  const { numerator, denominator } = counted;
  if (known === undefined || (denominator === 0 && hundred.includes(known.unit))) return undefined;
  const value = hundred.includes(known.unit)
    ? known.direction === "atMost"
      ? -cut((-numerator / denominator) * 100)
      : cut((numerator / denominator) * 100)
    : numerator;
  return { indicator, value, numerator, denominator, asOf };
};

type Known = { readonly indicator: string; readonly counted: Counted; readonly asOf: Instant };
