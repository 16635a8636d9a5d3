import { describe, expect, test } from "vitest";
import { addDays, Day, startOfDay } from "../../../domain/calendar/time.ts";
import { type Climb, climb, climbAll } from "../../../domain/escalation/climb.ts";
import { countedSteps } from "../../../domain/escalation/counter.ts";
import type { Escalation } from "../../../domain/escalation/escalation.ts";
import { anOccasion } from "../../support/factories.ts";
import { smallGrid } from "../../support/small-county.ts";

const unit = smallGrid.units[0] ?? { id: "", headId: "" };
const day = (typed: string) => Day.parse(typed);
const on = (typed: string) => anOccasion({ now: startOfDay(day(typed), 9) });

const served = (escalation: Escalation): Escalation => ({
  ...escalation,
  status: "closed",
  servedAt: escalation.openedAt,
});

/** The steps of a unit whose every step was served at once. */
const climbed = (
  ...triggers: readonly (readonly [day: string, trigger: Climb["trigger"]])[]
): readonly Escalation[] => {
  const history: Escalation[] = [];
  for (const [at, trigger] of triggers) {
    const { escalation } = climb({ unit, issueClass: "funds", trigger, history, occasion: on(at) });
    history.push(served(escalation));
  }
  return history;
};

const stepsOf = (history: readonly Escalation[]) => history.map(({ step }) => step);

describe("a unit on the ladder", () => {
  test("is named the first time, interviewed the second, held to account the third", () => {
    const history = climbed(
      ["2026-03-02", "overdueRectification"],
      ["2026-05-06", "failedRecheck"],
      ["2026-09-07", "gradeD"],
      ["2026-10-12", "overdueRectification"],
    );

    expect(stepsOf(history)).toEqual(["bulletin", "interview", "accountability", "accountability"]);
    expect(history.map(({ id }) => id)).toEqual([
      "ZR2026-t-shiqiao-funds-1",
      "ZR2026-t-shiqiao-funds-2",
      "ZR2026-t-shiqiao-funds-3",
      "ZR2026-t-shiqiao-funds-4",
    ]);
  });

  test.each([
    ["graveFinding", "interview"],
    ["refusal", "accountability"],
    ["falsification", "accountability"],
    ["lossOfMoney", "accountability"],
  ] as const)("that comes there by %s begins with %s", (trigger, step) => {
    expect(stepsOf(climbed(["2026-03-02", trigger]))).toEqual([step]);
  });

  test("is interviewed still on the corresponding day twelve months later, and merely named on the next", () => {
    const first = ["2025-03-10", "overdueRectification"] as const;

    const onTheDay = climbed(first, ["2026-03-10", "overdueRectification"]);
    const dayAfter = climbed(first, ["2026-03-11", "overdueRectification"]);

    expect(stepsOf(onTheDay)).toEqual(["bulletin", "interview"]);
    expect(stepsOf(dayAfter)).toEqual(["bulletin", "bulletin"]);
  });

  test("is remembered from 29 February until 28 February", () => {
    const first = ["2024-02-29", "overdueRectification"] as const;

    expect(stepsOf(climbed(first, ["2025-02-28", "gradeD"]))).toEqual(["bulletin", "interview"]);
    expect(stepsOf(climbed(first, ["2025-03-01", "gradeD"]))).toEqual(["bulletin", "bulletin"]);
  });

  test("never falls more than a rung: years after accountability there is an interview, then a bulletin", () => {
    const history = climbed(["2024-01-15", "lossOfMoney"], ["2026-01-15", "gradeD"], ["2027-06-01", "gradeD"]);

    expect(stepsOf(history)).toEqual(["accountability", "interview", "bulletin"]);
  });

  test("stays on the rung it reached by gravity as long as that is remembered", () => {
    expect(stepsOf(climbed(["2026-01-15", "lossOfMoney"], ["2026-03-02", "gradeD"]))).toEqual([
      "accountability",
      "accountability",
    ]);
  });
});

describe("a step of which the unit has not been told yet", () => {
  const occasion = on("2026-09-07");
  const { escalation: opened } = climb({
    unit,
    issueClass: "funds",
    trigger: "overdueRectification",
    findingId: "WT2026-1-01-001",
    history: [],
    occasion,
  });

  test("takes further grounds in instead of a second step", () => {
    const joined = climb({ unit, issueClass: "funds", trigger: "gradeD", history: [opened], occasion });

    expect(joined.escalation.id).toBe(opened.id);
    expect(joined.escalation.grounds.map(({ trigger }) => trigger)).toEqual(["overdueRectification", "gradeD"]);
    expect(joined.events.map(({ type }) => type)).toEqual(["EscalationJoined"]);
  });

  test("does not take the same ground in twice", () => {
    const again = climb({
      unit,
      issueClass: "funds",
      trigger: "overdueRectification",
      findingId: "WT2026-1-01-001",
      history: [opened],
      occasion,
    });

    expect(again).toEqual({ escalation: opened, save: [], events: [] });
  });

  test("stands beside the higher one a graver ground asks for, and both count as one time", () => {
    const { escalation: interview } = climb({
      unit,
      issueClass: "funds",
      trigger: "graveFinding",
      history: [opened],
      occasion,
    });

    const counted = countedSteps({ history: [opened, interview], issueClass: "funds", now: occasion.now });

    expect(interview.step).toBe("interview");
    expect(counted.map(({ id }) => id)).toEqual([interview.id]);
  });

  test("of another class is left alone", () => {
    const other = climb({ unit, issueClass: "duty", trigger: "missedReport", history: [opened], occasion });

    expect([other.escalation.step, other.escalation.id]).toEqual(["bulletin", "ZR2026-t-shiqiao-duty-1"]);
  });
});

test("several triggers of one commit open one step per class, saved once", () => {
  const occasion = on("2026-09-07");
  const climbs: readonly Climb[] = [
    { unit, issueClass: "funds", trigger: "overdueRectification", findingId: "WT2026-1-01-001" },
    { unit, issueClass: "funds", trigger: "overdueRectification", findingId: "WT2026-1-01-002" },
    { unit, issueClass: "duty", trigger: "missedReport" },
  ];

  const { save, events } = climbAll(climbs, { history: [], occasion });

  expect(save.map(({ id, grounds }) => [id, grounds.length])).toEqual([
    ["ZR2026-t-shiqiao-funds-1", 2],
    ["ZR2026-t-shiqiao-duty-1", 1],
  ]);
  expect(events.map(({ type }) => type)).toEqual(["EscalationOpened", "EscalationJoined", "EscalationOpened"]);
  expect(save[0]?.dueAt).toBe(startOfDay(addDays(day("2026-09-07"), 31)));
});
