import { describe, expect, test } from "vitest";
import { Day } from "../../../domain/calendar/time.ts";
import { endItem, reportProgress } from "../../../domain/task-book/task-acts.ts";
import { isLate, reachedOf, shareOf, standingOf } from "../../../domain/task-book/task-item.ts";
import { anOccasion } from "../../support/factories.ts";
import { aTaskItem, reached, somebody } from "../../support/task-items.ts";

const owner = somebody("staff-training", "INSPECTOR");
const head = somebody("staff-head", "SUPERVISION_HEAD");
const read = { version: 3, humanFact: "30" };

describe("an item of the task book", () => {
  test("moves on when its owner reports how far it is, with proof", () => {
    const form = { ...read, reached: 120, note: "暑期培训", proof: "培训签到表" };

    const decision = reportProgress({ actor: owner, item: aTaskItem(), form, occasion: anOccasion() });

    expect(decision).toMatchObject({
      accepted: true,
      change: {
        save: [{ progress: [{ reached: 120, by: "staff-training" }] }],
        emit: [{ type: "TaskItemProgressed" }],
      },
    });
  });

  test("is reported on by its owner even when the offices that came with it are gone", () => {
    const form = { ...read, reached: 120, note: "暑期培训", proof: "培训签到表" };

    const decision = reportProgress({
      actor: { ...owner, roles: [] },
      item: aTaskItem(),
      form,
      occasion: anOccasion(),
    });

    expect(decision).toMatchObject({ change: { emit: [{ actor: { role: "PRINCIPAL", id: "staff-training" } }] } });
  });

  test("is reported on by nobody else", () => {
    const form = { ...read, reached: 120, note: "暑期培训", proof: "培训签到表" };

    expect(reportProgress({ actor: head, item: aTaskItem(), form, occasion: anOccasion() })).toMatchObject({
      refusal: { code: "NotYourTask" },
    });
  });

  test("has its number cancelled once the target is reached, by the office", () => {
    const item = aTaskItem({ progress: reached(220) });
    const form = { ...read, outcome: "closed", text: "已核实" } as const;

    const decision = endItem({ actor: head, item, form, occasion: anOccasion(), next: "RW2027-001" });

    expect(decision).toMatchObject({
      accepted: true,
      change: { save: [{ status: "closed", ended: { by: "staff-head" } }], emit: [{ type: "TaskItemClosed" }] },
    });
  });

  test("keeps its number while something is missing", () => {
    const item = aTaskItem({ progress: reached(219) });
    const form = { ...read, outcome: "closed", text: "差一点" } as const;

    expect(endItem({ actor: head, item, form, occasion: anOccasion(), next: "RW2027-001" })).toMatchObject({
      refusal: { code: "TargetNotReached", ids: { reached: 219, target: 220 } },
    });
  });

  test("is never ended by its own owner, and by nobody who does not keep the book", () => {
    const form = { ...read, outcome: "failed", text: "未完成" } as const;
    const owned = aTaskItem({ ownerId: "staff-head" });

    const byOwner = endItem({ actor: head, item: owned, form, occasion: anOccasion(), next: "RW2027-001" });
    const byStranger = endItem({ actor: owner, item: owned, form, occasion: anOccasion(), next: "RW2027-001" });

    expect([byOwner, byStranger]).toMatchObject([
      { refusal: { code: "NotAllowedHere" } },
      { refusal: { code: "NotAllowedHere" } },
    ]);
  });

  test("moved to the next year goes on there with what is left, under a new number", () => {
    const item = aTaskItem({ progress: reached(150) });
    const form = { ...read, outcome: "moved", text: "承办院校改期" } as const;

    const decision = endItem({ actor: head, item, form, occasion: anOccasion(), next: "RW2027-004" });

    expect(decision).toMatchObject({
      change: {
        save: [
          { id: "RW2026-030", status: "moved", ended: { movedTo: "RW2027-004" } },
          { id: "RW2027-004", year: 2027, from: "RW2026-030", target: { amount: 70 }, status: "open", progress: [] },
        ],
        emit: [{ type: "TaskItemMoved" }, { type: "TaskItemAdded" }],
      },
    });
  });

  test("moved on a 29 February is due on the last of that month, and moves nowhere without a number to move to", () => {
    const form = { ...read, outcome: "moved", text: "承办院校改期" } as const;
    const leap = aTaskItem({ year: 2028, dueOn: Day.parse("2028-02-29") });

    const moved = endItem({ actor: head, item: leap, form, occasion: anOccasion(), next: "RW2029-001" });
    const nowhere = endItem({ actor: head, item: leap, form, occasion: anOccasion() });

    expect(moved).toMatchObject({ change: { save: [{}, { dueOn: "2029-02-28", target: { amount: 220 } }] } });
    expect(nowhere).toMatchObject({ refusal: { code: "TransitionNotAllowed" } });
  });

  test("that nobody knows, or that has ended, is neither reported on nor ended", () => {
    const closed = aTaskItem({ status: "closed" });
    const progress = { ...read, reached: 1, note: "培训", proof: "签到表" };
    const ending = { ...read, outcome: "failed", text: "未完成" } as const;

    const answers = [undefined, closed].flatMap((item) => [
      reportProgress({ actor: owner, item, form: progress, occasion: anOccasion() }),
      endItem({ actor: head, item, form: ending, occasion: anOccasion() }),
    ]);

    expect(answers).toMatchObject(
      ["TaskNotFound", "TaskNotFound", "TaskClosed", "TaskClosed"].map((code) => ({ refusal: { code } })),
    );
  });

  test("that was read in an older version, or without its number, is left as it is", () => {
    const form = { outcome: "failed", text: "未完成" } as const;
    const facts = { actor: head, item: aTaskItem(), occasion: anOccasion(), next: "RW2027-001" };

    const old = endItem({ ...facts, form: { ...form, version: 2, humanFact: "30" } });
    const blind = endItem({ ...facts, form: { ...form, version: 3, humanFact: "31" } });

    expect([old, blind]).toMatchObject([
      { refusal: { code: "VersionConflict" } },
      { refusal: { code: "WrongHumanFact" } },
    ]);
  });
});

describe("how far an item is", () => {
  test("counts what was reported last, and never more than the whole", () => {
    const item = aTaskItem({ progress: [...reached(300), ...reached(260)] });

    expect([reachedOf(item), shareOf(item)]).toEqual([260, 1]);
  });

  test("is late the day after it was due, and only while it is open", () => {
    const item = aTaskItem({ dueOn: Day.parse("2026-09-07") });

    expect([
      isLate(item, Day.parse("2026-09-07")),
      isLate(item, Day.parse("2026-09-08")),
      isLate({ ...item, status: "closed" }, Day.parse("2026-09-08")),
    ]).toEqual([false, true, false]);
  });

  test("has a word for every standing; what is reached is not late, however long its number stays", () => {
    const due = { dueOn: Day.parse("2026-09-07") };
    const items = [
      aTaskItem(),
      aTaskItem(due),
      aTaskItem({ ...due, progress: reached(220) }),
      aTaskItem({ status: "closed" }),
      aTaskItem({ ...due, status: "moved" }),
      aTaskItem({ ...due, status: "failed" }),
    ];

    const standings = items.map((item) => standingOf(item, Day.parse("2026-09-08")));

    expect(standings).toEqual(["running", "late", "reached", "closed", "moved", "failed"]);
  });
});
