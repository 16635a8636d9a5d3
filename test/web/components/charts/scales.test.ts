import { describe, expect, test } from "vitest";
import { linesOf, percent, shareScale, spansOf } from "../../../../web/components/charts/scales.ts";

describe("a scale from nothing to the greatest", () => {
  test("puts each number at its share of the width", () => {
    const scale = shareScale(220);

    expect([0, 55, 148, 220].map((value) => percent(scale(value)))).toEqual(["0%", "25%", "67.27%", "100%"]);
  });

  test("stays on the paper, whatever it is given", () => {
    const scale = shareScale(0);

    expect([scale(-5), scale(0), scale(7)]).toEqual([0, 0, 100]);
  });
});

describe("the parts of a bar", () => {
  test("stand one behind the other without a gap, and empty ones take no place", () => {
    const parts = [{ value: 10 }, { value: 0 }, { value: 30 }];

    const spans = spansOf(parts, shareScale(80));

    expect(spans.map(({ from, length }) => [from, length])).toEqual([
      [0, 12.5],
      [12.5, 37.5],
    ]);
  });
});

test("a long name breaks at a gap, a Chinese one or a short one does not", () => {
  expect(linesOf("No. 1 Senior High School", 18)).toEqual(["No. 1 Senior High", "School"]);
  expect([linesOf("第一高级中学", 4), linesOf("Donghe", 9)]).toEqual([["第一高级中学"], ["Donghe"]]);
});
