import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Fen, formatYuan, noFen, sumFen, timesFen, yuan } from "../../../domain/money/fen.ts";
import { halfCentral, splitByPayer } from "../../../domain/money/payer-split.ts";

const anyFen = fc.integer({ min: -10_000_000_00, max: 10_000_000_00 }).map((amount) => Fen.parse(amount));

describe("money", () => {
  test("is kept in whole fen", () => {
    expect([yuan(625), yuan(312.5), yuan(0.29), yuan(1.1)]).toEqual([62_500, 31_250, 29, 110]);
    expect(() => yuan(0.001)).toThrow();
    expect(Fen.safeParse(0.5).success).toBe(false);
  });

  test.each([
    { amount: 66_962_500, text: "669,625.00" },
    { amount: 1_707_000_000, text: "17,070,000.00" },
    { amount: 31_250, text: "312.50" },
    { amount: 100_000, text: "1,000.00" },
    { amount: 99_999, text: "999.99" },
    { amount: 5, text: "0.05" },
    { amount: 0, text: "0.00" },
    { amount: -62_500, text: "-625.00" },
    { amount: -100_000_000, text: "-1,000,000.00" },
  ])("of $amount fen reads $text", ({ amount, text }) => {
    expect(formatYuan(Fen.parse(amount))).toBe(text);
  });

  test("adds up: the campaign of 26,247 persons is 17,070,000 yuan", () => {
    const rows = [
      timesFen(yuan(500), 3_900),
      timesFen(yuan(500), 9_279),
      timesFen(yuan(625), 7_600),
      timesFen(yuan(1_250), 2_650),
      timesFen(yuan(1_000), 1_618),
      timesFen(yuan(500), 800),
      timesFen(yuan(1_000), 400),
    ];

    expect(formatYuan(sumFen(rows))).toBe("17,070,000.00");
    expect(sumFen([])).toBe(noFen);
  });
});

describe("the payers of a line", () => {
  test.each([
    { amount: 62_500, central: 31_250, county: 31_250 },
    { amount: 37_500, central: 18_750, county: 18_750 },
    { amount: 62_501, central: 31_250, county: 31_251 },
    { amount: -62_501, central: -31_250, county: -31_251 },
  ])("share $amount fen half and half, the odd fen to the county", ({ amount, central, county }) => {
    expect(splitByPayer(Fen.parse(amount), halfCentral)).toEqual([
      { source: "CENTRAL", amount: central },
      { source: "COUNTY", amount: county },
    ]);
  });

  test("leave it to the county where no split is set", () => {
    expect(splitByPayer(yuan(500), {})).toEqual([{ source: "COUNTY", amount: 50_000 }]);
  });

  test("may leave the county out", () => {
    expect(splitByPayer(yuan(500), { LOTTERY: 100 })).toEqual([{ source: "LOTTERY", amount: 50_000 }]);
  });

  test("always pay the whole line", () => {
    fc.assert(
      fc.property(anyFen, fc.nat({ max: 60 }), fc.nat({ max: 40 }), (amount, central, province) => {
        const shares = splitByPayer(amount, { CENTRAL: central, PROVINCE: province });

        expect(sumFen(shares.map((share) => share.amount))).toBe(amount);
      }),
    );
  });
});
