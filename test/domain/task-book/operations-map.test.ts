import { describe, expect, test } from "vitest";
import type { UnitResult } from "../../../domain/inspection/cycle.ts";
import {
  countAidStanding,
  countByClass,
  countGrades,
  isWithin,
  meanScore,
  standingOfUnit,
} from "../../../domain/task-book/operations-map.ts";
import { monday } from "../../support/factories.ts";
import { nineOn } from "../../support/findings.ts";

const open = { status: "open", dueAt: nineOn("2026-09-30") } as const;
const late = { status: "open", dueAt: nineOn("2026-09-01") } as const;
const unit = { findings: [], escalations: [], grade: undefined, now: monday };

describe("a unit on the map", () => {
  test("is marked by the worst that can be said of it", () => {
    const steps = [{ step: "interview" }, { step: "bulletin" }] as const;

    const standings = [
      standingOfUnit({ ...unit, findings: [late, open], escalations: steps, grade: "D" }),
      standingOfUnit({ ...unit, findings: [late, open], grade: "D" }),
      standingOfUnit({ ...unit, findings: [open, { status: "proved" }], grade: "D" }),
      standingOfUnit({ ...unit, grade: "C" }),
      standingOfUnit({ ...unit, grade: "B" }),
      standingOfUnit(unit),
    ];

    expect(standings.map(({ state }) => state)).toEqual(["ladder", "overdue", "open", "lowGrade", "good", "unknown"]);
    expect(standings[0]).toMatchObject({ step: "interview", open: 2, overdue: 1, grade: "D" });
    expect(standings[2]).toEqual({ state: "open", open: 2, overdue: 0, grade: "D" });
  });
});

test("problems are counted by class and severity, the largest class first", () => {
  const findings = [
    { issueClass: "help", severity: "S1" },
    { issueClass: "funds", severity: "S3" },
    { issueClass: "funds", severity: "S1" },
  ] as const;

  expect(countByClass(findings)).toEqual([
    { issueClass: "funds", S0: 0, S1: 1, S2: 0, S3: 1 },
    { issueClass: "help", S0: 0, S1: 1, S2: 0, S3: 0 },
  ]);
});

test("a problem lies within a place by its unit or by its school", () => {
  const within = isWithin({ unitIds: new Set(["t-shiqiao"]), schoolCodes: new Set(["2161990101"]) });

  const found = [
    within({ unitId: "t-shiqiao" }),
    within({ unitId: "t-donghe", schoolCode: "2161990101" }),
    within({ unitId: "t-donghe", schoolCode: "2161990102" }),
    within({ unitId: "t-donghe" }),
  ];

  expect(found).toEqual([true, true, false, false]);
});

describe("the results of a cycle", () => {
  const results: UnitResult[] = [
    { unitId: "t-shiqiao", score: 91.25, grade: "A", findings: 2 },
    { unitId: "t-donghe", score: 58.2, grade: "D", findings: 9 },
    { unitId: "t-liulin", score: 84, grade: "B", findings: 4 },
  ];
  const own = new Set(["t-shiqiao", "t-donghe"]);

  test("are counted by grade and averaged, of the units looked at only", () => {
    expect(countGrades({ results }, own)).toEqual({ A: 1, B: 0, C: 0, D: 1 });
    expect(meanScore({ results }, own)).toBe(74.7);
  });

  test("are none before anything is scored", () => {
    expect(countGrades({}, own)).toEqual({ A: 0, B: 0, C: 0, D: 0 });
    expect(meanScore({}, own)).toBeUndefined();
  });
});

test("of applications those withdrawn, lapsed or not sent do not count, and what was paid stays approved", () => {
  const tallies = [
    { counts: { draft: 3, classCheck: 4, approved: 5, withdrawn: 1 }, overdue: 2 },
    { counts: { paid: 2, lapsed: 1, rejected: 1 }, overdue: 0 },
  ];

  expect(countAidStanding(tallies)).toEqual({ applied: 12, approved: 7, overdue: 2 });
});
