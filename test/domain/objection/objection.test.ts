import { describe, expect, test } from "vitest";
import { Day, endOfDay } from "../../../domain/calendar/time.ts";
import { DecideObjectionForm, decideObjection } from "../../../domain/objection/decide-objection.ts";
import { raiseObjection } from "../../../domain/objection/raise-objection.ts";
import type { AidList } from "../../../domain/publicity/aid-list.ts";
import {
  aLine,
  aList,
  anApplication,
  anObjection,
  anOccasion,
  aStaffMember,
  monday,
  recorded,
} from "../../support/factories.ts";
import { changeOf, codeOf, recordsOf } from "../../support/said.ts";
import { centralSchool } from "../../support/small-county.ts";

const posted = aList({ status: "posted" });
const hung = anApplication({ status: "schoolPublicity", listId: posted.id });

describe("an objection is raised", () => {
  const raise = (given: Partial<Parameters<typeof raiseObjection>[0]> = {}) =>
    raiseObjection({
      ...{ list: posted, line: aLine(), application: hung, id: "objection-1", occasion: anOccasion() },
      form: { serial: 1, text: "这户不在我们村。" },
      ...given,
    });

  test("to one line, which it holds; the answer is due in three working days", () => {
    const change = changeOf(raise());

    expect(recordsOf(change, "objection")).toMatchObject([
      {
        status: "received",
        level: "school",
        unit: centralSchool.code,
        contact: "",
        answerBy: endOfDay(Day.parse("2026-09-10")),
      },
    ]);
    expect(recordsOf(change, "application")).toMatchObject([
      { status: "onHold", heldFrom: "schoolPublicity", objectionId: "objection-1" },
    ]);
    expect(recordsOf(change, "line")).toMatchObject([{ status: "held", objections: 1 }]);
    expect(recordsOf(change, "list")).toMatchObject([{ held: 1 }]);
    expect(change.emit.map(({ type }) => type)).toEqual(["ObjectionRaised", "LineHeld"]);
  });

  test("a second time to the same line, which is held until both are answered", () => {
    const application = anApplication({ status: "onHold", listId: posted.id });
    const change = changeOf(raise({ application, line: aLine({ status: "held", objections: 1 }), id: "objection-2" }));

    expect(recordsOf(change, "line")).toMatchObject([{ status: "held", objections: 2 }]);
    expect(recordsOf(change, "list")).toEqual([]);
    expect(recordsOf(change, "application")).toEqual([]);
  });

  test("to the list as a whole, which holds no line", () => {
    const form = { text: "少了一个孩子。", contact: "本村村民" };
    const change = changeOf(raise({ line: undefined, application: undefined, form }));

    expect(change.save).toMatchObject([{ kind: "objection", about: { what: "list" }, contact: "本村村民" }]);
  });

  test("to a county list, which the county answers", () => {
    const list = aList({ status: "posted", level: "county" });
    const change = changeOf(
      raise({ list, application: anApplication({ status: "countyPublicity", listId: list.id }) }),
    );

    expect(recordsOf(change, "objection")).toMatchObject([{ level: "county", unit: "county" }]);
    expect(recordsOf(change, "application")).toMatchObject([{ heldFrom: "countyPublicity" }]);
  });

  test("to a line whose application has left it, and holds nothing", () => {
    const change = changeOf(raise({ application: anApplication({ status: "withdrawn" }) }));

    expect(change.save.map(({ kind }) => kind)).toEqual(["objection"]);
  });

  test.each<[string, Partial<Parameters<typeof raiseObjection>[0]>]>([
    ["ListNotFound", { list: undefined }],
    ["PublicityClosed", { list: aList({ status: "takenDown" }) }],
    ["PublicityClosed", { occasion: anOccasion({ now: endOfDay(Day.parse("2026-09-14")) }) }],
    ["LineNotOpen", { line: undefined }],
    ["LineNotOpen", { line: aLine({ status: "struck" }) }],
  ])("not: %s (%#)", (code, given) => {
    expect(codeOf(raise(given))).toBe(code);
  });
});

const officer = aStaffMember({
  id: "officer-1",
  roles: [{ role: "SCHOOL_AID_OFFICER", scope: { of: "school", schoolCode: centralSchool.code } }],
});
const held = anApplication({ status: "onHold", listId: posted.id });

describe("an objection is decided", () => {
  const form: DecideObjectionForm = { version: 1, outcome: "notUpheld", reply: "已核实。", humanFact: "1" };
  const upheld: DecideObjectionForm = { ...form, outcome: "upheld", reason: { code: "R03" } };
  const decide = (given: Partial<Parameters<typeof decideObjection>[0]> = {}) =>
    decideObjection({
      ...{ actor: officer, objection: anObjection(), list: { ...posted, held: 1 }, occasion: anOccasion(), form },
      ...{ line: aLine({ status: "held", objections: 1 }), application: held },
      place: { schoolCode: centralSchool.code, township: centralSchool.township },
      ...given,
    });

  test.each<[AidList["status"], { signature: number; late: number; status: AidList["status"] }]>([
    ["posted", { signature: 1, late: 0, status: "posted" }],
    ["takenDown", { signature: 1, late: 0, status: "takenDown" }],
    ["signed", { signature: 2, late: 1, status: "signed" }],
    ["heldOpen", { signature: 2, late: 1, status: "takenDown" }],
  ])("not upheld while the list is %s: the line goes on", (status, { signature, ...list }) => {
    const change = changeOf(decide({ list: aList({ status, held: 1 }) }));

    expect(recordsOf(change, "application")).toMatchObject([
      { status: "schoolPublicity", listId: posted.id, serial: 1 },
    ]);
    expect(recordsOf(change, "line")).toMatchObject([{ status: "listed", objections: 0, signature }]);
    expect(recordsOf(change, "list")).toMatchObject([{ held: 0, ...list }]);
    expect(change.emit.map(({ type }) => type).slice(0, 2)).toEqual(["ObjectionDecided", "HoldEnded"]);
  });

  test.each<[AidList["status"], AidList["status"]]>([
    ["posted", "posted"],
    ["takenDown", "takenDown"],
    ["signed", "signed"],
    ["heldOpen", "closed"],
  ])("upheld while the list is %s: the application is rejected and its line struck", (status, after) => {
    const change = changeOf(decide({ list: aList({ status, held: 1 }), form: upheld }));

    expect(recordsOf(change, "application")).toMatchObject([
      { status: "rejected", level: "objection", reason: { code: "R03" } },
    ]);
    expect(recordsOf(change, "line")).toMatchObject([{ status: "struck" }]);
    expect(recordsOf(change, "list")).toMatchObject([{ held: 0, lines: 0, amount: 0, status: after }]);
    expect(change.emit[1]).toMatchObject({
      type: "ReviewRejected",
      words: { stage: "schoolPublicity", reason: "R03" },
    });
  });

  test("not upheld beside another open one, which goes on holding the line", () => {
    const change = changeOf(decide({ line: aLine({ status: "held", objections: 2 }) }));

    expect(recordsOf(change, "line")).toMatchObject([{ status: "held", objections: 1 }]);
    expect(recordsOf(change, "application")).toEqual([]);
  });

  test("with a reply that is kept, about the list as a whole", () => {
    const objection = anObjection({ about: { what: "list" } });
    const change = changeOf(
      decide({ objection, line: undefined, application: undefined, form: { ...form, humanFact: "0" } }),
    );

    expect(change.save).toMatchObject([
      { status: "notUpheld", reply: { text: "已核实。", by: "officer-1", at: monday } },
    ]);
  });

  test("without an effect on a line whose application was withdrawn", () => {
    const change = changeOf(decide({ application: anApplication({ status: "withdrawn" }) }));

    expect(change.save.map(({ kind }) => kind)).toEqual(["objection"]);
  });

  test.each<[string, Partial<Parameters<typeof decideObjection>[0]>]>([
    ["ObjectionNotFound", { objection: undefined }],
    ["ObjectionNotFound", { list: undefined }],
    ["NotYourTask", { actor: aStaffMember({ id: "nobody" }) }],
    ["NotYourTask", { objection: anObjection({ level: "county" }) }],
    ["TaskClosed", { objection: anObjection({ status: "upheld" }) }],
    ["VersionConflict", { objection: anObjection({ record: recorded(2) }) }],
    ["WrongHumanFact", { form: { ...form, humanFact: "2" } }],
    ["ActedBefore", { application: { ...held, acts: [{ role: "HOMEROOM_TEACHER", by: "officer-1", at: monday }] } }],
    ["OwnFile", { actor: { ...officer, ownChildren: ["pupil-key"] } }],
  ])("not: %s (%#)", (code, given) => {
    expect(codeOf(decide(given))).toBe(code);
  });

  test("upheld only with a reason", () => {
    const { reason: _, ...without } = upheld;

    expect(DecideObjectionForm.safeParse(without).error?.issues).toMatchObject([
      { path: ["reason", "code"], message: "required" },
    ]);
    expect(DecideObjectionForm.safeParse(form).success).toBe(true);
  });
});
