import { describe, expect, test } from "vitest";
import { unrecorded } from "../../../domain/shared/record-mark.ts";
import { aFrozenForm, aLine, aList, anApplication, aWait, recorded } from "../../support/factories.ts";
import { changeOf, recordsOf } from "../../support/said.ts";
import { centralSchool, teachingPoint } from "../../support/small-county.ts";
import { aChange, classCheck, death, decide, occasion } from "./desk.ts";

describe("what goes with it", () => {
  test("two applications on one list leave it together, and their work is closed", () => {
    const list = aList({ status: "posted", lines: 2, amount: 100_000 });
    const cases = [1, 2].map((serial) => ({
      application: anApplication({ status: "schoolPublicity", id: `SQ2026202700000001-${serial}`, serial }),
      wait: aWait({ purpose: "schoolPublicity" }),
      list,
      line: aLine({ serial }),
    }));
    const change = changeOf(decide(aChange({ what: "transferOut", toCounty: "邻县" }), { cases }));

    expect(recordsOf(change, "list")).toMatchObject([{ lines: 0, amount: 0 }]);
    expect(recordsOf(change, "line").map(({ status }) => status)).toEqual(["struck", "struck"]);
    expect(recordsOf(change, "wait").map(({ closed }) => closed?.outcome)).toEqual(["changed", "changed"]);
    expect(recordsOf(change, "change")[0]?.recordMove).toBeDefined();
  });

  test("the new school's teacher gets the task, and hears of it", () => {
    const toSchool = { ...teachingPoint, classes: [{ ...centralSchool.classes[0], homeroomTeacherId: "teacher-9" }] };
    const wait = aWait({ purpose: "classCheck", assignee: "teacher-1" });
    const cases = [{ application: classCheck, wait, list: undefined, line: undefined }];
    const move = { what: "transferWithin", toSchool: teachingPoint.code, classNo: 1 } as const;
    const change = changeOf(decide(aChange(move), { cases, toSchool: toSchool as typeof teachingPoint }));

    expect(recordsOf(change, "wait")).toMatchObject([
      { assignee: "teacher-9", unit: teachingPoint.code, escalations: 0 },
    ]);
    expect(change.emit.map(({ type }) => type)).toEqual(["ChangeConfirmed", "CaseMoved", "TaskReassigned"]);
    expect(recordsOf(change, "form")).toMatchObject([{ formVersion: 2 }]);
    expect(recordsOf(change, "recognition")).toMatchObject([{ schoolCode: teachingPoint.code, formVersion: 2 }]);
    expect(recordsOf(change, "application")).toMatchObject([{ formVersion: 2 }]);
    expect(recordsOf(change, "pupil")).toMatchObject([{ schoolCode: teachingPoint.code }]);
  });

  test("a wait that is nobody's work only changes its place", () => {
    const wait = aWait({ purpose: "correction" });
    const application = anApplication({ status: "correction" });
    const cases = [{ application, wait, list: undefined, line: undefined }];
    const move = { what: "transferWithin", toSchool: teachingPoint.code, classNo: 1 } as const;
    const change = changeOf(decide(aChange(move), { cases, pupil: undefined }));

    expect(recordsOf(change, "wait")).toMatchObject([{ unit: teachingPoint.code, dueAt: wait.dueAt }]);
    expect(recordsOf(change, "pupil")).toEqual([]);
  });

  test("a new account is a new version of the form, and both are kept", () => {
    const { bank } = aFrozenForm().content;
    const details = {
      what: "guardianOrAccount",
      proof: "新存折",
      bank: { ...bank, bankName: "安禾县农商银行" },
    } as const;
    const change = changeOf(decide(aChange(details)));

    expect(recordsOf(change, "form")).toMatchObject([
      { record: unrecorded, formVersion: 2, content: { bank: { bankName: "安禾县农商银行" } } },
    ]);
    expect(change.emit.map(({ type }) => type)).toContain("FormUpdated");
  });

  test("a new guardian is whom the notices reach, and has signed", () => {
    const { guardian } = aFrozenForm().content;
    const details = { what: "guardianOrAccount", proof: "判决书", guardian: { ...guardian, name: "李丁" } } as const;
    const change = changeOf(decide(aChange(details)));

    expect(recordsOf(change, "recognition")).toMatchObject([{ guardian: { name: "李丁" } }]);
    expect(recordsOf(change, "form")[0]?.content.commitment.signature).toBe("李丁");
  });

  test("boarding and a lost category change the form and the record of the pupil", () => {
    const boarding = changeOf(decide(aChange({ what: "boarding", to: "day" })));
    const lost = changeOf(decide(aChange({ what: "categoryLost", category: "MIN_LIVING" })));

    expect(recordsOf(boarding, "pupil")).toMatchObject([{ boarding: "day" }]);
    expect(recordsOf(boarding, "form")[0]?.content.pupil.boarding).toBe("day");
    expect(recordsOf(lost, "form")[0]?.content.need.categories).toEqual([]);
    expect(recordsOf(lost, "application")).toMatchObject([{ proposedCategory: "OTHER_HARDSHIP" }]);
  });

  test("who comes from elsewhere, or falls into hardship, may apply at any time", () => {
    const arrival = { what: "transferIn", school: centralSchool.code, fromCounty: "邻县", statement: "asked" } as const;
    const hardship = { what: "categoryGained", category: "SUDDEN_HARDSHIP", note: "房屋受灾" } as const;
    const changes = [arrival, hardship].map((details) => changeOf(decide(aChange(details), { cases: [], forms: [] })));

    expect(changes.map((change) => recordsOf(change, "makeup")[0]?.source)).toEqual(["transfer", "hardship"]);
    for (const change of changes) {
      expect(recordsOf(change, "change")[0]?.makeupId).toBe("BL1");
      expect(change.emit.map(({ type }) => type)).toContain("MakeupOpened");
    }
  });

  test("after a death nothing goes out to the family any more, not even what was written before", () => {
    const notice = {
      ...({ kind: "notice", record: recorded(), reference: "r", notice: "N01", channel: "paper", words: {} } as const),
      ...{ subject: { kind: "application", id: classCheck.id } as const, recipient: "SQ1", createdAt: occasion.now },
    };
    const change = changeOf(decide(aChange(death), { notices: [notice] }));

    expect(recordsOf(change, "notice")).toMatchObject([{ heldBack: occasion.now }]);
    expect(recordsOf(change, "quiet")).toEqual([
      { kind: "quiet", record: unrecorded, pupilKey: "pupil-key", since: occasion.now },
    ]);
    expect([...recordsOf(change, "form"), ...recordsOf(change, "pupil")]).toEqual([]);
  });

  test("a death recorded a second time is not marked twice, and no other change marks anybody", () => {
    const again = changeOf(decide(aChange(death), { isQuiet: true }));
    const other = changeOf(decide(aChange({ what: "transferOut", toCounty: "邻县" })));

    expect([...recordsOf(again, "quiet"), ...recordsOf(other, "quiet")]).toEqual([]);
  });
});
