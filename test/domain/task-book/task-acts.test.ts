import { describe, expect, test } from "vitest";
import type { Day } from "../../../domain/calendar/time.ts";
import type { Role } from "../../../domain/county/role.ts";
import { endItem, reportProgress } from "../../../domain/task-book/task-acts.ts";
import { isLate, reachedOf, shareOf, type TaskItem, taskItemIdOf } from "../../../domain/task-book/task-item.ts";
import { anOccasion, aStaffMember, monday, recorded } from "../../support/factories.ts";

const day = (text: string): Day => text as Day;

const training = (given: Partial<TaskItem> = {}): TaskItem => ({
  kind: "taskItem",
  record: recorded(3),
  id: taskItemIdOf(2026, 30),
  year: 2026,
  title: "教师轮训220人次",
  indicator: "I30",
  source: "S0-20",
  ownerId: "staff-training",
  dueOn: day("2026-12-31"),
  target: { amount: 220, measure: "personTimes" },
  progress: [],
  status: "open",
  ...given,
});

const reached = (amount: number): TaskItem["progress"] => [
  { reached: amount, note: "暑期培训", proof: "培训签到表", by: "staff-training", at: monday },
];

const person = (id: string, role: Role = "AUDITOR") => aStaffMember({ id, roles: [{ role, scope: { of: "county" } }] });
const owner = person("staff-training", "INSPECTOR");
const head = person("staff-head", "SUPERVISION_HEAD");
const read = { version: 3, humanFact: "30" };

describe("an item of the task book", () => {
  test("moves on when its owner reports how far it is, with proof", () => {
    const form = { ...read, reached: 120, note: "暑期培训", proof: "培训签到表" };

    const decision = reportProgress({ actor: owner, item: training(), form, occasion: anOccasion() });

    expect(decision).toMatchObject({
      accepted: true,
      change: {
        save: [{ progress: [{ reached: 120, by: "staff-training" }] }],
        emit: [{ type: "TaskItemProgressed" }],
      },
    });
  });

  test("is reported on by nobody else", () => {
    const form = { ...read, reached: 120, note: "暑期培训", proof: "培训签到表" };

    expect(reportProgress({ actor: head, item: training(), form, occasion: anOccasion() })).toMatchObject({
      refusal: { code: "NotYourTask" },
    });
  });

  test("has its number cancelled once the target is reached, by the office", () => {
    const item = training({ progress: reached(220) });
    const form = { ...read, outcome: "closed", text: "已核实" } as const;

    const decision = endItem({ actor: head, item, form, occasion: anOccasion(), next: "RW2027-001" });

    expect(decision).toMatchObject({
      accepted: true,
      change: { save: [{ status: "closed", ended: { by: "staff-head" } }], emit: [{ type: "TaskItemClosed" }] },
    });
  });

  test("keeps its number while something is missing", () => {
    const item = training({ progress: reached(219) });
    const form = { ...read, outcome: "closed", text: "差一点" } as const;

    expect(endItem({ actor: head, item, form, occasion: anOccasion(), next: "RW2027-001" })).toMatchObject({
      refusal: { code: "TargetNotReached", ids: { reached: 219, target: 220 } },
    });
  });

  test("is never ended by its own owner, and by nobody who does not keep the book", () => {
    const form = { ...read, outcome: "failed", text: "未完成" } as const;
    const owned = training({ ownerId: "staff-head" });

    const byOwner = endItem({ actor: head, item: owned, form, occasion: anOccasion(), next: "RW2027-001" });
    const byStranger = endItem({ actor: owner, item: owned, form, occasion: anOccasion(), next: "RW2027-001" });

    expect([byOwner, byStranger]).toMatchObject([
      { refusal: { code: "NotAllowedHere" } },
      { refusal: { code: "NotAllowedHere" } },
    ]);
  });

  test("moved to the next year goes on there with what is left, under a new number", () => {
    const item = training({ progress: reached(150) });
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

  test("that was read in an older version, or without its number, is left as it is", () => {
    const form = { outcome: "failed", text: "未完成" } as const;
    const facts = { actor: head, item: training(), occasion: anOccasion(), next: "RW2027-001" };

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
    const item = training({ progress: [...reached(300), ...reached(260)] });

    expect([reachedOf(item), shareOf(item)]).toEqual([260, 1]);
  });

  test("is late the day after it was due, and only while it is open", () => {
    const item = training({ dueOn: day("2026-09-07") });

    expect([
      isLate(item, day("2026-09-07")),
      isLate(item, day("2026-09-08")),
      isLate({ ...item, status: "closed" }, day("2026-09-08")),
    ]).toEqual([false, true, false]);
  });
});
