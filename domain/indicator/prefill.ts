import { indicatorById } from "./catalogue.ts";
import type { Direction } from "./indicator.ts";
import type { KnownValue } from "./known-value.ts";

/** What each thing that should not be there costs where nobody counted of how many, in per cent. */
const costOfOne = 10;

/**
 * How well a known value meets its target, 0 to 100 in whole per cent, cut: all of it is said only where the target is
 * reached. Up to a target it is the part reached; above one that should not be passed it is target by value; where the target is
 * zero it is the part of those counted that is in order, or 10 less for each. Only suggested, and undefined without a target.
 */
export const suggestedScore = (known: KnownValue, target: number | undefined): number | undefined => {
  const direction = indicatorById(known.indicator)?.direction;
  if (direction === undefined || target === undefined) return undefined;
  return Math.min(100, Math.max(0, Math.floor(met[direction](known, target))));
};

const met: Readonly<Record<Direction, (known: KnownValue, target: number) => number>> = {
  atLeast: ({ value }, target) => (value >= target ? 100 : (value / target) * 100),
  atMost: (known, target) => {
    const { value } = known;
    if (value <= target) return 100;
    return target > 0 ? (target / value) * 100 : inOrder(known);
  },
  equal: ({ value }, target) => (value === target ? 100 : 0),
  yes: ({ value }) => (value === 1 ? 100 : 0),
};

const inOrder = ({ value, numerator, denominator }: KnownValue): number =>
  numerator !== undefined && denominator !== undefined && denominator > 0
    ? (1 - numerator / denominator) * 100
    : 100 - costOfOne * value;
