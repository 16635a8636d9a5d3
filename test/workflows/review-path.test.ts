import { describe, expect, test } from "vitest";
import { openOffice } from "../support/office.ts";
import { centralSchool } from "../support/small-county.ts";
import { refusalSuggested, rejected, returned } from "../support/staff-acts.ts";

const begin = "Where to begin";

test("an application goes from the family to the deputy director's signature", async () => {
  const office = await openOffice();
  const id = await office.submit();

  await office.decide(id);
  await office.decide(id);
  await office.runList("school", centralSchool.code);
  await office.decide(id);
  await office.runList("county", "PRIMARY");

  const approved = await office.application(id);
  expect(approved.status).toBe("approved");
  expect(approved.acts.map(({ role, by }) => [role, by])).toEqual([
    ["GUARDIAN", approved.receiptNo],
    ["HOMEROOM_TEACHER", "teacher-1"],
    ["SCHOOL_REVIEW_PANEL", "panel-1"],
    ["PRINCIPAL", "principal-1"],
    ["AID_CENTER_REVIEWER", "reviewer-1"],
    ["AID_CENTER_HEAD", "head"],
    ["DEPUTY_DIRECTOR", "deputy"],
  ]);
  expect(office.path(id)).toEqual([
    begin,
    "Class check",
    "School check",
    "School publicity",
    "County recheck",
    "County publicity",
    "Approved",
  ]);
  expect(await office.ended(id)).toBe("SUCCEEDED");
  expect(office.logged).toEqual([]);
});

describe("a return", () => {
  test("goes to the family and comes back to the class check, as a second piece of work", async () => {
    const office = await openOffice();
    const id = await office.submit();
    const first = await office.taskOf("application", id);

    await office.decide(id, returned);
    await office.correct(id);

    const second = await office.taskOf("application", id);
    expect(office.path(id)).toEqual([begin, "Class check", "Correction", begin, "Class check"]);
    expect([first?.number, second?.number]).toEqual([1, 3]);
    expect(second?.visit.enteredAt).not.toBe(first?.visit.enteredAt);
    expect(await office.decide(id)).toBe("done");
    expect(office.path(id).at(-1)).toBe("School check");
  });

  test("of the school panel comes back to the panel, not to the teacher", async () => {
    const office = await openOffice();
    const id = await office.submit();
    await office.decide(id);

    await office.decide(id, returned);
    await office.correct(id);

    expect(office.path(id).slice(-3)).toEqual(["Correction", begin, "School check"]);
    expect((await office.taskOf("application", id))?.assignee).toBe("panel-1");
  });

  test("is refused the third time at one level, and the case stays where it is", async () => {
    const office = await openOffice();
    const id = await office.submit();
    for (const _ of [1, 2]) {
      await office.decide(id, returned);
      await office.correct(id);
    }

    const third = await office.decide(id, returned);

    expect(third).toBe("TooManyReturns");
    expect((await office.application(id)).status).toBe("classCheck");
    expect(await office.decide(id)).toBe("done");
  });

  test("of the county keeps the school's signatures when the correction leaves the award as it was", async () => {
    const office = await openOffice();
    const id = await office.submit();
    await office.decide(id);
    await office.decide(id);
    await office.runList("school", centralSchool.code);

    await office.decide(id, { ...returned, fields: ["bank.bankName"] });
    await office.correct(id, "开户行没有变。");

    expect(office.path(id).slice(-4)).toEqual(["County recheck", "Correction", begin, "County recheck"]);
    expect((await office.application(id)).acts).toHaveLength(4);
  });

  test("of the county goes back to the school and is published again when the award rests on what changed", async () => {
    const office = await openOffice();
    const id = await office.submit();
    await office.decide(id);
    await office.decide(id);
    await office.runList("school", centralSchool.code);

    await office.decide(id, returned);
    await office.correct(id, { need: { categories: ["ORPHAN"] } });
    await office.decide(id);
    const listId = await office.runList("school", centralSchool.code);

    expect((await office.list(listId)).round).toBe(1);
    expect(office.path(id).slice(-6)).toEqual([
      "County recheck",
      "Correction",
      begin,
      "School check",
      "School publicity",
      "County recheck",
    ]);
    expect((await office.application(id)).acts.map(({ role }) => role)).toEqual([
      "GUARDIAN",
      "HOMEROOM_TEACHER",
      "SCHOOL_REVIEW_PANEL",
      "PRINCIPAL",
    ]);
  });
});

describe("a rejection", () => {
  test("by the school ends the case", async () => {
    const office = await openOffice();
    const id = await office.submit();
    await office.decide(id);

    await office.decide(id, rejected);

    expect(await office.application(id)).toMatchObject({
      status: "rejected",
      level: "school",
      reason: { code: "R03" },
    });
    expect(office.path(id).slice(-2)).toEqual(["School check", "Rejected"]);
    expect(await office.ended(id)).toBe("SUCCEEDED");
  });

  test("by the county ends the case", async () => {
    const office = await openOffice();
    const id = await office.submit();
    await office.decide(id);
    await office.decide(id);
    await office.runList("school", centralSchool.code);

    await office.decide(id, rejected);

    expect(await office.application(id)).toMatchObject({ status: "rejected", level: "county" });
    expect(office.path(id).slice(-2)).toEqual(["County recheck", "Rejected"]);
  });

  test("is not for the homeroom teacher, whose suggestion goes on to the panel", async () => {
    const office = await openOffice();
    const id = await office.submit();

    const refused = await office.decide(id, rejected);
    const suggested = await office.decide(id, refusalSuggested);

    expect([refused, suggested]).toEqual(["NotAllowedHere", "done"]);
    expect(await office.application(id)).toMatchObject({ status: "schoolCheck", suggestedRefusal: { code: "R03" } });
    expect(office.path(id).slice(-2)).toEqual(["Class check", "School check"]);
  });
});
