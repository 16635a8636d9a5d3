import { describe, expect, test } from "vitest";
import { later } from "../../../domain/calendar/time.ts";
import type { Mailbox } from "../../../domain/notice/notice-record.ts";
import { type Carried, goesOn, onwardOf, standingOf } from "../../../domain/sweep/carried.ts";
import { compare, isLate, isUntold, overdueSince } from "../../../domain/sweep/compare.ts";
import { nextSweep } from "../../../domain/sweep/next-sweep.ts";
import { isRipe, mayStartAgain, suspectOf } from "../../../domain/sweep/suspects.ts";
import type { Suspect } from "../../../domain/sweep/sweep.ts";
import { aList, anApplication, anObjection, anOccasion, aWait, monday, recorded } from "../../support/factories.ts";
import { aCycle, anInspection } from "../../support/inspections.ts";

const occasion = anOccasion();
const minute = 60_000;
const run = aWait({ purpose: "classCheck" }).visit.execution;
const mailbox: Mailbox = { kind: "mailbox", record: recorded(), staffId: "teacher-1", news: [] };

describe("a record that a workflow carries", () => {
  test.each<[string, Carried, boolean]>([
    ["an application that is checked", anApplication({ status: "classCheck" }), true],
    ["an application that waits for papers", anApplication({ status: "correction" }), true],
    ["an approved one", anApplication({ status: "approved" }), false],
    ["a rejected one nobody disputes", anApplication({ status: "rejected" }), false],
    ["a list that hangs", aList({ status: "posted" }), true],
    ["a dissolved list", aList({ status: "dissolved" }), false],
    ["an objection somebody looks into", anObjection({ status: "investigating" }), true],
    ["a closed objection", anObjection({ status: "closed" }), false],
    ["a cycle that is planned", aCycle({ status: "planned" }), true],
    ["a cancelled cycle", aCycle({ status: "cancelled" }), false],
    ["an inspection on the spot", anInspection({ status: "onSite" }), true],
  ])("%s goes on: %#", (_, subject, expected) => {
    expect(goesOn(subject)).toBe(expected);
  });

  test("says with which words its workflow begins again", () => {
    const subjects = [
      anApplication({ status: "schoolCheck" }),
      aList({ status: "posted" }),
      anObjection({ status: "investigating" }),
      aCycle({ status: "planned" }),
    ];

    const words = subjects.map((subject) => onwardOf(subject, occasion));

    expect(words).toMatchObject([
      { from: "schoolCheck" },
      { status: "posted" },
      { status: "investigating" },
      { status: "planned" },
    ]);
  });

  test("says of each purpose whether it still stands before it", () => {
    const standings = [
      standingOf(anApplication({ status: "schoolCheck" }), "classCheck", occasion),
      standingOf(aList({ status: "posted" }), "postList", occasion),
      standingOf(aList({ status: "posted" }), "parked", occasion),
      standingOf(aList({ status: "closed" }), "parked", occasion),
      standingOf(anObjection({ status: "investigating" }), "investigateObjection", occasion),
      standingOf(aCycle({ status: "planned" }), "confirmPlan", occasion),
    ];

    expect(standings.map(({ is }) => is)).toEqual(["resume", "resume", "waiting", "resume", "waiting", "waiting"]);
  });
});

describe("record, wait and what runs", () => {
  const checked = anApplication({ status: "classCheck" });
  const open = aWait({ purpose: "classCheck" });
  const closed = { at: monday, by: "teacher-1", outcome: "released" };

  test.each([
    ["agree", { wait: open, running: [run] }, []],
    ["differ when the wait is missing", { wait: undefined, running: [run] }, ["noTask"]],
    ["differ when the wait is another run's", { wait: open, running: ["other"] }, ["noTask"]],
    ["differ when two run", { wait: open, running: ["other", run] }, ["twoExecutions"]],
    ["differ when nothing runs", { wait: open, running: [] }, ["noExecution"]],
    ["differ when nobody has the work", { wait: { ...open, closed }, running: [run] }, ["noTask"]],
    [
      "differ when a released case does not go on",
      { wait: { ...aWait({ purpose: "parked" }), closed }, running: [run] },
      ["notResumed"],
    ],
    ["differ when the record has gone on", { wait: aWait({ purpose: "correction" }), running: [run] }, ["notResumed"]],
  ])("%s", (_, seen, mismatches) => {
    const found = compare({ subject: checked, ...seen }, occasion);

    expect(found.map(({ mismatch }) => mismatch)).toEqual(mismatches);
  });

  test("agree when the record has ended and nothing runs", () => {
    const found = compare({ subject: anApplication({ status: "approved" }), wait: undefined, running: [] }, occasion);

    expect(found).toEqual([]);
  });
});

describe("a difference", () => {
  const difference = {
    mismatch: "noExecution",
    subject: { kind: "application", id: "SQ2026202700000001-1" },
    mark: "3.1",
  } as const;

  test("stands since it was first seen, and begins anew when record or wait has moved", () => {
    const before = [{ ...difference, since: monday }];
    const now = later(monday, 20 * minute);

    const still = suspectOf(difference, before, now);
    const moved = suspectOf({ ...difference, mark: "4.1" }, before, now);

    expect([still.since, moved.since]).toEqual([monday, now]);
    expect([isRipe(still, now), isRipe(moved, now)]).toEqual([true, false]);
  });

  test("whose answer nobody takes begins again after half an hour", () => {
    const suspect: Suspect = { ...difference, mismatch: "notResumed", since: monday };

    const may = [29, 30].map((minutes) => mayStartAgain(suspect, later(monday, minutes * minute)));

    expect(may).toEqual([false, true]);
  });

  test("that nobody looked at this time stays in the report, one put right is counted", () => {
    const numbers = { running: 2, compared: 1, after: "", toldNow: 0, lateMails: 0, broken: [] };
    const [one, other] = ["1", "2"].map(
      (id): Suspect => ({ ...difference, subject: { kind: "application", id }, since: monday }),
    );
    if (one === undefined || other === undefined) throw new Error("there are two");
    const first = nextSweep({
      ...{ before: undefined, now: monday, seen: () => true, suspects: [other, one], repaired: [], ...numbers },
    });

    const second = nextSweep({
      ...{ before: first, now: later(monday, 20 * minute), seen: ({ id }) => id === "1", suspects: [one], ...numbers },
      repaired: [{ ...one, at: later(monday, 20 * minute), how: "startedAgain" }],
    });

    expect(first.suspects).toHaveLength(2);
    expect(second).toMatchObject({
      suspects: [other],
      counts: { noExecution: 1 },
      repaired: [{ subject: { id: "1" } }],
    });
  });
});

describe("mail", () => {
  const work = aWait({ purpose: "classCheck", assignee: "teacher-1", openedAt: monday });
  const now = later(monday, 120 * minute);

  test.each([
    ["has had no mailbox", work, undefined, true],
    ["was mailed before the work came", work, { ...mailbox, lastDigestAt: later(monday, -minute) }, true],
    ["was mailed since", work, { ...mailbox, lastDigestAt: later(monday, minute) }, false],
    ["is told by the next digest", work, { ...mailbox, newsSince: monday }, false],
    ["has had the work for a moment", { ...work, openedAt: later(monday, minute) }, undefined, false],
    ["has done it", { ...work, closed: { at: monday, by: "teacher-1", outcome: "approve" } }, undefined, false],
  ])("somebody who %s", (_, wait, box, expected) => {
    expect(isUntold(wait, box, now)).toBe(expected);
  });

  test("is late after a day in the outbox", () => {
    const late = [23, 24].map((hours) => isLate({ createdAt: monday }, later(monday, hours * 60 * minute)));

    expect(late).toEqual([false, true]);
  });
});

test("the oldest overdue work is what lies on a desk after its deadline, and nothing else", () => {
  const { now } = occasion;
  const onDesk = { purpose: "classCheck" as const, assignee: "teacher-1" };
  const overdue = aWait({ ...onDesk, dueAt: later(now, -90 * minute) });
  const younger = aWait({ ...onDesk, dueAt: later(now, -30 * minute) });
  const done = aWait({
    ...onDesk,
    dueAt: later(now, -300 * minute),
    closed: { at: now, by: "teacher-1", outcome: "approve" },
  });
  const inTime = aWait({ ...onDesk, dueAt: later(now, minute) });

  const found = [overdueSince([younger, done, overdue, undefined, inTime], now), overdueSince([done, inTime], now)];

  expect(found).toEqual([overdue.dueAt, undefined]);
});
