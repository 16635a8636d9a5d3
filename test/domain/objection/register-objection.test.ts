import { describe, expect, test } from "vitest";
import { Day, endOfDay, later } from "../../../domain/calendar/time.ts";
import { raiseObjection } from "../../../domain/objection/raise-objection.ts";
import { RegisterObjectionForm, registerObjection } from "../../../domain/objection/register-objection.ts";
import { aLine, aList, anApplication, anOccasion, aStaffMember, monday } from "../../support/factories.ts";
import { changeOf, codeOf, recordsOf } from "../../support/said.ts";
import { centralSchool } from "../../support/small-county.ts";

const posted = aList({ status: "posted" });
const hung = anApplication({ status: "schoolPublicity", listId: posted.id });
const id = "YY000000000001";
const schools = [centralSchool.code];

describe("an objection is raised", () => {
  const raise = (given: Partial<Parameters<typeof raiseObjection>[0]> = {}) =>
    raiseObjection({
      ...{ list: posted, line: aLine(), application: hung, schools, id, codeHash: "hash", occasion: anOccasion() },
      form: { about: "notEntitled", serial: 1, text: "这户不在我们村。" },
      ...given,
    });

  test("to one line, which it holds; the answer is due in three working days", () => {
    const change = changeOf(raise());

    expect(recordsOf(change, "objection")).toMatchObject([
      {
        ...{ status: "received", level: "school", unit: centralSchool.code, nature: "objection", holds: "line" },
        ...{ channel: "web", codeHash: "hash", about: { what: "notEntitled", serial: 1 } },
        answerBy: endOfDay(Day.parse("2026-09-10")),
      },
    ]);
    expect(recordsOf(change, "objection")[0]?.objector).toBeUndefined();
    expect(recordsOf(change, "application")).toMatchObject([{ status: "onHold", heldFrom: "schoolPublicity" }]);
    expect(recordsOf(change, "line")).toMatchObject([{ status: "held", objections: 1 }]);
    expect(recordsOf(change, "list")).toMatchObject([{ held: 1 }]);
    expect(change.emit.map(({ type }) => type)).toEqual(["ObjectionRaised", "LineHeld"]);
  });

  test("and the family's history tells neither which objection it was nor who raised it", () => {
    const held = changeOf(raise()).emit.find(({ type }) => type === "LineHeld");

    expect(held).toMatchObject({ actor: { role: "SYSTEM" }, words: {} });
  });

  test("a second time to the same line, which is held until both are answered", () => {
    const application = anApplication({ status: "onHold", listId: posted.id });
    const change = changeOf(raise({ application, line: aLine({ status: "held", objections: 1 }) }));

    expect(recordsOf(change, "line")).toMatchObject([{ status: "held", objections: 2 }]);
    expect(recordsOf(change, "list")).toEqual([]);
    expect(recordsOf(change, "application")).toMatchObject([{ status: "onHold" }]);
  });

  test("to the line of a suspended pupil, which stays held when the pupil comes back", () => {
    const { award, listId, serial } = hung;
    const aside = { status: "schoolPublicity" as const, award, listId, serial };
    const application = anApplication({ status: "onHold", why: "suspension", aside, objectionId: id } as never);
    const change = changeOf(raise({ application, line: aLine({ status: "held", objections: 1 }) }));

    expect(recordsOf(change, "application")).toMatchObject([{ why: "suspension", objectionId: id }]);
    expect(recordsOf(change, "objection")).toMatchObject([{ holds: "line" }]);
  });

  test.each([
    ["the list as a whole", { about: "processFault", text: "没有开会。" }, { what: "processFault" }],
    ["a breach of privacy", { about: "privacyBreach", text: "有人拍到身份证号。" }, { what: "privacyBreach" }],
  ] as const)("to %s, which holds no line, but the list from being signed", (_, form, about) => {
    const change = changeOf(raise({ line: undefined, application: undefined, form }));

    expect(change.save).toMatchObject([
      { kind: "objection", about, holds: "list" },
      { kind: "list", held: 0, objections: 1 },
    ]);
    expect(change.save).toHaveLength(2);
  });

  test("to a missing child, with the list's own school, which holds nothing", () => {
    const form = { about: "missingChild", text: "漏了一个孩子。", childName: "周麦乙" } as const;
    const change = changeOf(raise({ line: undefined, application: undefined, form }));
    const about = { what: "missingChild", schoolCode: centralSchool.code, child: { name: "周麦乙", note: "" } };

    expect(change.save).toMatchObject([{ kind: "objection", about, holds: "nothing" }]);
    expect(change.save).toHaveLength(1);
  });

  test("to a county list, which the county answers", () => {
    const list = aList({ status: "posted", level: "county" });
    const application = anApplication({ status: "countyPublicity", listId: list.id });
    const change = changeOf(raise({ list, application }));

    expect(recordsOf(change, "objection")).toMatchObject([{ level: "county", unit: "county" }]);
    expect(recordsOf(change, "application")).toMatchObject([{ heldFrom: "countyPublicity" }]);
  });

  test("to a line whose application has left it, and holds nothing", () => {
    const change = changeOf(raise({ application: anApplication({ status: "withdrawn" }) }));

    expect(change.save.map(({ kind }) => kind)).toEqual(["objection"]);
  });

  test.each([
    ["on the last working day", -1, "objection", "line"],
    ["after the window", 0, "complaint", "nothing"],
  ] as const)("%s", (_, ms, nature, holds) => {
    const now = later(endOfDay(Day.parse("2026-09-14")), ms);
    const change = changeOf(raise({ occasion: anOccasion({ now }) }));

    expect(recordsOf(change, "objection")).toMatchObject([{ nature, holds }]);
  });

  test.each<[string, Partial<Parameters<typeof raiseObjection>[0]>]>([
    ["ListNotFound", { list: undefined }],
    ["PublicityClosed", { list: aList({ status: "prepared" }) }],
    ["LineNotOpen", { line: undefined }],
    ["LineNotOpen", { line: aLine({ status: "struck" }) }],
    ["FormIncomplete", { form: { about: "wrongAmount", text: "不对。" }, line: undefined }],
    ["FormIncomplete", { form: { about: "missingChild", text: "漏了。" } }],
    [
      "FormIncomplete",
      {
        list: aList({ status: "posted", level: "county" }),
        form: { about: "missingChild", text: "漏了。", childName: "周麦乙", schoolCode: "2161990199" },
      },
    ],
  ])("not: %s (%#)", (code, given) => {
    expect(codeOf(raise(given))).toBe(code);
  });
});

describe("an objection by phone", () => {
  const officer = aStaffMember({
    id: "officer-1",
    roles: [{ role: "SCHOOL_AID_OFFICER", scope: { of: "school", schoolCode: centralSchool.code } }],
  });
  const wednesday = later(monday, 2 * 86_400_000);
  const form = RegisterObjectionForm.parse({
    ...{ listId: posted.id, channel: "phone", receivedOn: "2026-09-07", receivedTime: "09:30" },
    ...{ about: "notEntitled", serial: "1", text: "这户不在我们村。", name: "吴甲", contact: "15400000000" },
    humanFact: "1",
  });
  const register = (given: Partial<Parameters<typeof registerObjection>[0]> = {}) =>
    registerObjection({
      ...{ actor: officer, list: posted, line: aLine(), application: hung, schools, id, codeHash: "hash", form },
      ...{ place: { schoolCode: centralSchool.code }, occasion: anOccasion({ now: later(monday, 3_600_000) }) },
      ...given,
    });

  test("is written down with its channel, its time and who took it, and answered within three days of its receipt", () => {
    const change = changeOf(register());

    expect(recordsOf(change, "objection")).toMatchObject([
      {
        ...{ channel: "phone", receivedAt: "2026-09-07T01:30:00.000Z", registered: { by: "officer-1" }, holds: "line" },
        ...{ objector: { name: "吴甲", contact: "15400000000" }, answerBy: endOfDay(Day.parse("2026-09-10")) },
      },
    ]);
    expect(change.emit[0]).toMatchObject({ actor: { role: "SCHOOL_AID_OFFICER" }, words: { channel: "phone" } });
    expect(JSON.stringify(change.emit)).not.toContain("吴甲");
  });

  test("that is written down after more than a working day is marked, and still counts from its receipt", () => {
    const change = changeOf(register({ occasion: anOccasion({ now: wednesday }) }));

    expect(change.emit[0]?.words).toMatchObject({ registered: "late" });
    expect(recordsOf(change, "objection")).toMatchObject([{ answerBy: endOfDay(Day.parse("2026-09-10")) }]);
  });

  test("received inside the window is an objection, although the list has come down since", () => {
    const list = aList({ status: "takenDown" });
    const now = later(endOfDay(Day.parse("2026-09-14")), 3_600_000);
    const late = { ...form, receivedOn: Day.parse("2026-09-14") };
    const change = changeOf(register({ list, form: late, occasion: anOccasion({ now }) }));

    expect(recordsOf(change, "objection")).toMatchObject([{ nature: "objection", holds: "line" }]);
    expect(recordsOf(change, "list")).toMatchObject([{ status: "takenDown", held: 1 }]);
  });

  test("whose answer was due long ago has its first step due soon", () => {
    const now = later(monday, 9 * 86_400_000);
    const change = changeOf(register({ occasion: anOccasion({ now }) }));

    expect(recordsOf(change, "objection")).toMatchObject([{ dueAt: endOfDay(Day.parse("2026-09-18")) }]);
  });

  test.each<[string, Partial<Parameters<typeof registerObjection>[0]>]>([
    ["ListNotFound", { list: undefined }],
    ["NotYourSchool", { actor: aStaffMember({ id: "auditor" }) }],
    ["FormIncomplete", { form: { ...form, receivedOn: Day.parse("2026-09-08") } }],
    ["FormIncomplete", { form: { ...form, receivedOn: Day.parse("2026-07-08") } }],
    ["WrongHumanFact", { form: { ...form, humanFact: "2" } }],
  ])("not: %s (%#)", (code, given) => {
    expect(codeOf(register(given))).toBe(code);
  });
});
