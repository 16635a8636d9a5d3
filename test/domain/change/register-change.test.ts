import { describe, expect, test } from "vitest";
import { Day } from "../../../domain/calendar/time.ts";
import { mayRegister } from "../../../domain/change/remit.ts";
import { anApplication } from "../../support/factories.ts";
import { changeOf, codeOf, faultsOf, recordsOf } from "../../support/said.ts";
import { centralSchool, teachingPoint } from "../../support/small-county.ts";
import { approved, classCheck, death, dropout, person, pupil, register } from "./desk.ts";

describe("a change is entered", () => {
  test("by the school's aid officer, and nothing else happens yet", () => {
    const change = changeOf(register(dropout));

    expect(change.save).toMatchObject([{ kind: "change", status: "registered", unit: centralSchool.code }]);
    expect(change.emit).toMatchObject([
      { type: "ChangeRegistered", subject: { kind: "change" }, words: { unit: "school" } },
    ]);
  });

  test.each(["teacher-1", "officer-1", "reviewer-1", "head"])("by %s", (id) => {
    expect(register(dropout, { actor: person(id) }).accepted).toBe(true);
  });

  test.each(["teacher-2", "principal-1", "point-officer", "deputy"])("not by %s, whose pupil it is not", (id) => {
    const decision = register(dropout, { actor: person(id) });

    expect(codeOf(decision)).toBe("ApplicationNotFound");
  });

  test("only of a pupil the records know by this name", () => {
    const nobody = register(dropout, { pupil: undefined });
    const otherName = register(dropout, { pupil: { ...pupil, name: "孙小" } });

    expect([codeOf(nobody), codeOf(otherName)]).toEqual(["ApplicationNotFound", "ApplicationNotFound"]);
    expect(faultsOf(nobody)).toEqual(faultsOf(otherName));
  });

  test("of a child from elsewhere by the name typed", () => {
    const { name: _, ...stranger } = pupil;
    const details = { what: "transferIn", school: centralSchool.code, fromCounty: "邻县", statement: "asked" } as const;

    expect(register(details, { pupil: stranger }).accepted).toBe(true);
  });

  test("never of one's own child", () => {
    const actor = { ...person("officer-1"), ownChildren: ["pupil-key"] };

    expect(codeOf(register(dropout, { actor }))).toBe("OwnFile");
  });

  test.each(["2026-09-08", "2026-07-31"])("not for a day like %s", (day) => {
    const form = { pupil: "1", pupilName: "钱麦甲", happenedOn: Day.parse(day), details: dropout };

    expect(faultsOf(register(dropout, { form }))).toEqual([{ field: "happenedOn", code: "dayOutsideYear" }]);
  });

  test("with a school and a class that exist", () => {
    const move = { what: "transferWithin", toSchool: teachingPoint.code, classNo: 1 } as const;
    const school = { ...teachingPoint, classes: centralSchool.classes };

    expect(faultsOf(register(move))).toEqual([{ field: "details.toSchool", code: "notAChoice" }]);
    expect(faultsOf(register(move, { toSchool: centralSchool }))).toEqual([
      { field: "details.toSchool", code: "notAChoice" },
    ]);
    expect(faultsOf(register(move, { toSchool: teachingPoint }))).toEqual([
      { field: "details.classNo", code: "unknownClass" },
    ]);
    expect(register(move, { toSchool: school }).accepted).toBe(true);
  });

  test.each([
    [[approved], "county"],
    [[anApplication({ status: "countyRecheck" })], "county"],
    [[anApplication({ status: "onHold", heldFrom: "countyPublicity" })], "county"],
    [[anApplication({ status: "correction", returnTo: "countyRecheck" })], "county"],
    [[anApplication({ status: "rejected" })], centralSchool.code],
    [[classCheck], centralSchool.code],
  ] as const)("and goes to whoever must confirm it", (applications, unit) => {
    const [change] = recordsOf(changeOf(register(dropout, { applications })), "change");

    expect(change?.unit).toBe(unit);
  });

  test("about a death by the principal or the head alone, each for the other to confirm", () => {
    const units = ["principal-1", "head"].map(
      (id) => recordsOf(changeOf(register(death, { actor: person(id), applications: [approved] })), "change")[0]?.unit,
    );
    const officer = register(death);

    expect(units).toEqual(["county", centralSchool.code]);
    expect(codeOf(officer)).toBe("ApplicationNotFound");
    expect(["principal-1", "officer-1"].map((id) => mayRegister(person(id), "death"))).toEqual([true, false]);
  });
});
