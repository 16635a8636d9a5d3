import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { KnownValue } from "../../../domain/indicator/known-value.ts";
import { suggestedScore } from "../../../domain/indicator/prefill.ts";
import { monday } from "../../support/factories.ts";

const known = (indicator: string, value: number, given: Partial<KnownValue> = {}): KnownValue => ({
  indicator,
  value,
  asOf: monday,
  ...given,
});

describe("the score suggested from what the records say", () => {
  test.each([
    { what: "a coverage of 100% as asked", value: known("I01", 100), target: 100, score: 100 },
    { what: "one pupil missed among thousands", value: known("I01", 99.97), target: 100, score: 99 },
    { what: "half of them", value: known("I01", 50), target: 100, score: 50 },
    { what: "one makeup case in a hundred, which is allowed", value: known("I03", 1), target: 1, score: 100 },
    { what: "four of them", value: known("I03", 4), target: 1, score: 25 },
    {
      what: "one of eight schools without contact",
      value: known("I13", 1, { numerator: 1, denominator: 8 }),
      target: 0,
      score: 87,
    },
    { what: "two failed payments, counted of nothing", value: known("I07", 2), target: 0, score: 80 },
    { what: "twenty of them", value: known("I07", 20), target: 0, score: 0 },
    { what: "no difference at the recheck", value: known("I25", 0), target: 0, score: 100 },
    { what: "any difference", value: known("I25", 3), target: 0, score: 0 },
    { what: "a yes", value: known("I08", 1), target: 1, score: 100 },
    { what: "a no", value: known("I08", 0), target: 1, score: 0 },
  ])("is $score for $what", ({ value, target, score }) => {
    expect(suggestedScore(value, target)).toBe(score);
  });

  test("is left to the inspector where there is no target, or no such indicator", () => {
    expect(suggestedScore(known("I28", 3), undefined)).toBeUndefined();
    expect(suggestedScore(known("I99", 3), 1)).toBeUndefined();
  });

  test("is a whole number between 0 and 100, and all of it only where the target is reached", () => {
    const value = fc.double({ min: 0, max: 100, noNaN: true });
    const target = fc.double({ min: 0.01, max: 100, noNaN: true });
    fc.assert(
      fc.property(value, target, (reached, wanted) => {
        const score = suggestedScore(known("I01", reached), wanted);

        expect(Number.isInteger(score)).toBe(true);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score === 100).toBe(reached >= wanted);
      }),
    );
  });
});
