import { describe, expect, test } from "vitest";
import { Day, endOfDay, Instant, later } from "../../domain/calendar/time.ts";
import { openOffice } from "../support/office.ts";
import { approved, returned } from "../support/staff-acts.ts";

const begin = "Where to begin";
const secondMs = 1000;
/** The class check of a Monday ends with Thursday. */
const classCheckEnds = endOfDay(Day.parse("2026-09-10"));

describe("an overdue class check", () => {
  test("goes to the principal, then to the township office, then to the aid centre, and is never approved by itself", async () => {
    const office = await openOffice();
    const id = await office.submit();
    const holders: (string | undefined)[] = [];

    for (const day of ["2026-09-10", "2026-09-15", "2026-09-18", "2026-09-22"]) {
      holders.push((await office.taskOf("application", id))?.assignee);
      await office.skipTo(endOfDay(Day.parse(day)));
    }

    expect(holders).toEqual(["teacher-1", "principal-1", "township-1", "head"]);
    expect((await office.taskOf("application", id))?.assignee).toBe("head");
    expect((await office.application(id)).status).toBe("classCheck");
    expect(office.path(id).slice(0, 6)).toEqual([
      begin,
      "Class check",
      "Class check overdue",
      "Class check",
      "Class check overdue",
      "Class check",
    ]);
    expect(await office.decide(id)).toBe("done");
    expect((await office.taskOf("application", id))?.assignee).toBe("panel-1");
  });

  test("is still the teacher's one second before the deadline", async () => {
    const office = await openOffice();
    const id = await office.submit();
    await office.skipTo(later(classCheckEnds, -secondMs));

    const answer = await office.decide(id, approved, "teacher-1");

    expect(answer).toBe("done");
    expect(office.path(id).slice(-2)).toEqual(["Class check", "School check"]);
  });

  test("is no longer the teacher's one second after the deadline", async () => {
    const office = await openOffice();
    const id = await office.submit();
    await office.skipTo(later(classCheckEnds, secondMs));

    const late = await office.decide(id, approved, "teacher-1");
    const inTime = await office.decide(id, approved, "principal-1");

    expect([late, inTime]).toEqual(["NotYourTask", "done"]);
    expect(office.path(id).at(-1)).toBe("School check");
  });

  test("does not lose a decision whose message comes only after the deadline", async () => {
    const office = await openOffice();
    const id = await office.submit();
    await office.skipTo(later(classCheckEnds, -secondMs));
    office.holdDispatch();

    await office.decide(id);
    await office.skipTo(later(classCheckEnds, secondMs));
    await office.goOnDispatching();

    expect(office.path(id).slice(-4)).toEqual(["Class check", "Class check overdue", "Class check", "School check"]);
    expect((await office.taskOf("application", id))?.assignee).toBe("panel-1");
    expect((await office.application(id)).acts).toHaveLength(2);
  });
});

test("a return that is never answered lapses when its deadline has passed", async () => {
  const office = await openOffice();
  const id = await office.submit();
  await office.decide(id, returned);
  const dueAt = endOfDay(Day.parse("2026-09-14"));

  await office.skipTo(later(dueAt, -secondMs));
  const before = (await office.application(id)).status;
  await office.skipTo(dueAt);

  expect(before).toBe("correction");
  expect((await office.application(id)).status).toBe("lapsed");
  expect(office.path(id).slice(-3)).toEqual(["Correction", "Correction overdue", "Lapsed"]);
  expect(await office.correct(id)).toBe("CorrectionClosed");
  expect(await office.ended(id)).toBe("SUCCEEDED");
});

test("an application in its school's queue when the campaign ends is parked for an operator", async () => {
  const office = await openOffice();
  const id = await office.submit();
  await office.decide(id);
  await office.decide(id);

  await office.skipTo(Instant.parse("2027-02-01T01:00:00.000Z"));

  expect(office.path(id).at(-1)).toBe("Parked");
  expect((await office.taskOf("application", id))?.assignee).toBe("head");
});

test("a deadline that lies between two seconds is waited for whole, so nothing is opened twice", async () => {
  const office = await openOffice({ at: Instant.parse("2026-09-07T01:00:00.500Z") });
  const id = await office.submit();

  await office.skipTo(later(classCheckEnds, -1));
  const before = office.path(id);
  await office.skipTo(later(classCheckEnds, secondMs));

  expect(before).toEqual([begin, "Class check"]);
  expect(office.path(id)).toEqual([begin, "Class check", "Class check overdue", "Class check"]);
});
