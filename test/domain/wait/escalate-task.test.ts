import { describe, expect, test } from "vitest";
import { Day, endOfDay } from "../../../domain/calendar/time.ts";
import { escalateTask } from "../../../domain/wait/escalate-task.ts";
import { parseTaskId, taskIdOf, type Wait } from "../../../domain/wait/wait.ts";
import { aList, anApplication, anOccasion, aWait, monday } from "../../support/factories.ts";
import { changeOf, recordsOf } from "../../support/said.ts";
import { centralSchool, smallCounty } from "../../support/small-county.ts";

const overdue = aWait({ purpose: "classCheck", assignee: "teacher-1", dueAt: monday });
const place = { county: smallCounty, school: centralSchool, occasion: anOccasion() };
const inTwoDays = endOfDay(Day.parse("2026-09-09"));

describe("an overdue task", () => {
  test("goes to the next level with a new deadline, and the application follows", () => {
    const decision = escalateTask({ ...place, subject: anApplication({ status: "classCheck" }), wait: overdue });

    const change = decision && changeOf(decision);
    expect(change?.save).toMatchObject([
      { kind: "wait", assignee: "principal-1", escalations: 1, dueAt: inTwoDays },
      { kind: "application", status: "classCheck", dueAt: inTwoDays },
    ]);
    expect(change?.emit).toMatchObject([
      { type: "TaskEscalated", words: { purpose: "classCheck", level: 1, from: "teacher-1", to: "principal-1" } },
    ]);
  });

  test("on a list leaves the list as it is", () => {
    const wait = aWait({ ...overdue, purpose: "signList", subject: { kind: "list", id: "list-1" } });
    const decision = escalateTask({ ...place, subject: aList({ status: "takenDown" }), wait });

    const change = decision && changeOf(decision);
    expect(change && recordsOf(change, "wait")).toMatchObject([{ assignee: "township-1" }]);
    expect(change && recordsOf(change, "list")).toEqual([aList({ status: "takenDown" })]);
  });

  test("of the county list goes to the director, who has no school", () => {
    const wait = aWait({ ...overdue, purpose: "signList", subject: { kind: "list", id: "list-1" } });
    const list = aList({ status: "takenDown", level: "county" });
    const decision = escalateTask({ ...place, school: undefined, subject: list, wait });

    expect(decision && changeOf(decision).emit).toMatchObject([{ words: { to: "director" } }]);
  });

  test("stays with its holder when nobody knows the school any more", () => {
    const subject = anApplication({ status: "classCheck" });
    const decision = escalateTask({ ...place, school: undefined, subject, wait: overdue });

    expect(decision && changeOf(decision).emit).toMatchObject([{ words: { from: "teacher-1", to: "teacher-1" } }]);
  });

  test.each<[string, Partial<Wait>]>([
    ["is decided", { closed: { at: monday, by: "teacher-1", outcome: "approve" } }],
    ["has more time", { dueAt: inTwoDays }],
  ])("stays where it is when it %s", (_, given) => {
    const subject = anApplication({ status: "classCheck" });

    expect(escalateTask({ ...place, subject, wait: { ...overdue, ...given } })).toBeUndefined();
  });

  test("that is nobody's stays nobody's", () => {
    const wait = aWait({ purpose: "schoolPublicity", dueAt: monday });

    expect(escalateTask({ ...place, subject: anApplication({ status: "schoolPublicity" }), wait })).toBeUndefined();
  });
});

test("a task's id names its subject and the piece of work", () => {
  const id = taskIdOf(aWait({ purpose: "classCheck", number: 3 }));

  expect(parseTaskId(id)).toEqual({ subjectId: "SQ2026202700000001-1", number: 3 });
});
