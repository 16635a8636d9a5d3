import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { indicators } from "../../../domain/indicator/catalogue.ts";
import {
  type Answer,
  gapIsFinding,
  gradeOf,
  groupWeights,
  pointsOf,
  scoreOf,
  yearResult,
} from "../../../domain/indicator/score.ts";

const ids = indicators.map(({ id }) => id);
const scored = indicators.filter(({ weight }) => weight > 0).map(({ id }) => id);
const percent = fc.double({ min: 0, max: 100, noNaN: true });
const someIds = fc.subarray(scored, { minLength: 1 });
const someAnswers = someIds.chain((chosen) =>
  fc.tuple(...chosen.map((indicator) => percent.map((score): Answer => ({ indicator, score })))),
);
const scoreFor = (answers: readonly Answer[]) => scoreOf({ indicators: ids, answers });
const all = (score: number): readonly Answer[] => scored.map((indicator) => ({ indicator, score }));

describe("the score of a unit", () => {
  test("is 100 where everything is met, and 0 where nothing is", () => {
    expect(scoreFor(all(100))).toBe(100);
    expect(scoreFor(all(0))).toBe(0);
  });

  test("loses the 20 points of the money when no money was paid in time", () => {
    const answers = all(100).map((each) => (["I06", "I07"].includes(each.indicator) ? { ...each, score: 0 } : each));

    expect(scoreFor(answers)).toBe(80);
  });

  test("leaves a group out that nobody looks at, and scales the others up", () => {
    const answers = [
      { indicator: "I04", score: 100 },
      { indicator: "I06", score: 50 },
    ];

    // 25 and 20 points are 45: of these 25 + 10 are reached.
    expect(scoreFor(answers)).toBe(77.8);
  });

  test("takes the mean of several answers to one indicator, as when four schools of a township are visited", () => {
    const answers = [100, 100, 100, 60].map((score) => ({ indicator: "I05", score }));

    expect(scoreFor(answers)).toBe(90);
  });

  test("counts no answer to what is not asked, and none to what carries no points", () => {
    const answers = [
      { indicator: "I01", score: 90 },
      { indicator: "I02", score: 0 },
      { indicator: "I20", score: 0 },
    ];

    expect(scoreOf({ indicators: ["I01", "I20"], answers })).toBe(90);
  });

  test("is 0 where nothing was answered", () => {
    expect(scoreFor([])).toBe(0);
  });

  test("lies between 0 and 100 and has one decimal place", () => {
    fc.assert(
      fc.property(someAnswers, (answers) => {
        const score = scoreFor(answers);

        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(100);
        expect(Math.round(score * 10) / 10).toBe(score);
      }),
    );
  });

  test("never falls when one answer is better", () => {
    fc.assert(
      fc.property(someAnswers, percent, fc.nat(), (answers, better, which) => {
        const place = which % answers.length;
        const improved = answers.map((each, at) =>
          at === place ? { ...each, score: Math.max(each.score, better) } : each,
        );

        expect(scoreFor(improved)).toBeGreaterThanOrEqual(scoreFor(answers));
      }),
    );
  });

  test("is the common score where all answers are the same, whatever is looked at", () => {
    fc.assert(
      fc.property(someIds, fc.integer({ min: 0, max: 1000 }), (chosen, tenths) => {
        const answers = chosen.map((indicator) => ({ indicator, score: tenths / 10 }));

        expect(scoreFor(answers)).toBe(tenths / 10);
      }),
    );
  });
});

describe("the points of what is looked at", () => {
  test("are those of the groups when everything is", () => {
    const points = pointsOf(ids);
    const ofGroup = (group: string) =>
      indicators.reduce((sum, { id, issueClass }) => (issueClass === group ? sum + (points.get(id) ?? 0) : sum), 0);

    for (const [group, weight] of Object.entries(groupWeights)) expect(ofGroup(group)).toBeCloseTo(weight, 9);
    expect(points.get("I06")).toBe(10);
    expect(points.has("I20")).toBe(false);
  });

  test("are 100 together, whatever is looked at", () => {
    fc.assert(
      fc.property(someIds, (chosen) => {
        const sum = [...pointsOf(chosen).values()].reduce((total, points) => total + points, 0);

        expect(sum).toBeCloseTo(100, 9);
      }),
    );
  });
});

describe("the grade", () => {
  test.each([
    [100, "A"],
    [90, "A"],
    [89.95, "A"],
    [89.9, "B"],
    [80, "B"],
    [79.9, "C"],
    [60, "C"],
    [59.9, "D"],
    [0, "D"],
  ] as const)("of %d is %s", (score, grade) => {
    expect(gradeOf(score)).toBe(grade);
  });

  test("is D by veto, whatever the score", () => {
    expect(gradeOf(98, "misuseOfMoney")).toBe("D");
  });
});

describe("the year's result", () => {
  test("is two fifths of the first half and three fifths of the second", () => {
    expect(yearResult(80, 90)).toBe(86);
    expect(yearResult(77.8, 91.3)).toBe(85.9);
  });

  test("lies between the two halves", () => {
    fc.assert(
      fc.property(percent, percent, (first, second) => {
        const [low, high] = [Math.min(first, second), Math.max(first, second)];

        expect(yearResult(first, second)).toBeGreaterThanOrEqual(Math.floor(low * 10) / 10);
        expect(yearResult(first, second)).toBeLessThanOrEqual(Math.ceil(high * 10) / 10);
      }),
    );
  });

  test("rounds half up, as the office does, where binary fractions would not", () => {
    expect(yearResult(0.25, 0.25)).toBe(0.3);
    expect(yearResult(1.15, 1.15)).toBe(1.2);
  });
});

describe("self-score and inspectors' score", () => {
  test.each([
    { self: 95, inspector: 85, finding: false },
    { self: 95, inspector: 84.9, finding: true },
    { self: 70, inspector: 80.1, finding: true },
    { self: 90.3, inspector: 80.3, finding: false },
  ])("of $self and $inspector: a finding is $finding", ({ self, inspector, finding }) => {
    expect(gapIsFinding(self, inspector)).toBe(finding);
  });
});
