import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { knownValue, nothing, together } from "../../../domain/indicator/known.ts";
import { monday } from "../../support/factories.ts";

const of = (indicator: string, numerator: number, denominator: number) =>
  knownValue({ indicator, counted: { numerator, denominator }, asOf: monday });

describe("a value known from the records", () => {
  test("says what was counted, of how many, and as of when", () => {
    expect(of("I01", 45, 60)).toEqual({ indicator: "I01", value: 75, numerator: 45, denominator: 60, asOf: monday });
  });

  test("is 100% only where nobody is missing", () => {
    expect(of("I01", 99_999, 100_000)?.value).toBe(99.99);
    expect(of("I01", 100_000, 100_000)?.value).toBe(100);
  });

  test("of what should be little is cut upwards, so that a limit is not kept by rounding", () => {
    expect(of("I03", 10_001, 1_000_000)?.value).toBe(1.01);
    expect(of("I03", 3, 200)?.value).toBe(1.5);
  });

  test("of what is counted in pieces is their number", () => {
    expect(of("I13", 2, 13)).toMatchObject({ value: 2, denominator: 13 });
  });

  test("is not there where there was nothing to count of, or for an indicator nobody knows", () => {
    expect(of("I01", 0, 0)).toBeUndefined();
    expect(of("I99", 1, 1)).toBeUndefined();
  });

  test("of a township is that of all its pupils together, never the mean of its schools", () => {
    const schools = [
      { numerator: 1, denominator: 1 },
      { numerator: 0, denominator: 99 },
    ];

    expect(together(schools)).toEqual({ numerator: 1, denominator: 100 });
    expect(together([])).toEqual(nothing);
  });

  test("never flatters a unit", () => {
    const part = fc.nat(10_000).chain((whole) => fc.tuple(fc.nat(whole), fc.constant(whole + 1)));
    fc.assert(
      fc.property(part, ([numerator, denominator]) => {
        const exact = (numerator / denominator) * 100;

        expect(of("I01", numerator, denominator)?.value).toBeLessThanOrEqual(exact + 1e-9);
        expect(of("I03", numerator, denominator)?.value).toBeGreaterThanOrEqual(exact - 1e-9);
      }),
    );
  });
});
