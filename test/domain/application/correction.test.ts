import { describe, expect, test } from "vitest";
import type { ApplicationForm } from "../../../domain/application/application-form.ts";
import type { Claim } from "../../../domain/application/claim.ts";
import { questionNames } from "../../../domain/application/questions.ts";
import { submitCorrection } from "../../../domain/application/submit-correction.ts";
import { Day, endOfDay } from "../../../domain/calendar/time.ts";
import {
  aForm,
  aFrozenForm,
  anApplication,
  anOccasion,
  aPupil,
  aRecognition,
  aWait,
  monday,
} from "../../support/factories.ts";
import { changeOf, codeOf, faultsOf, recordsOf } from "../../support/said.ts";
import { centralSchool, teachingPoint } from "../../support/small-county.ts";

const award = { category: "MIN_LIVING", level: "L2", amount: 50_000 } as const;
const asked = questionNames.filter((question) => question !== "family.incomeSource").map((field) => ({ field }));
const { acts } = anApplication({ status: "countyRecheck" });
const fromClass = anApplication({ status: "correction", asked });
const fromPanel = anApplication({ status: "correction", asked, returnTo: "schoolCheck", acts: acts.slice(0, 2) });
const fromCounty = anApplication({ status: "correction", asked, returnTo: "countyRecheck", award, acts });
const { receiptNo } = fromClass;

const pupilOf = (given: Partial<ApplicationForm["pupil"]>): ApplicationForm => ({
  ...aForm(),
  pupil: { ...aForm().pupil, ...given },
});
const needing = (...categories: ApplicationForm["need"]["categories"]): ApplicationForm => ({
  ...aForm(),
  need: { categories },
});
const at = (bankName: string): ApplicationForm => ({ ...aForm(), bank: { ...aForm().bank, bankName } });
const correct = (given: Partial<Parameters<typeof submitCorrection>[0]> = {}) =>
  submitCorrection({
    ...{ application: fromClass, recognition: aRecognition(), task: aWait({ purpose: "correction" }) },
    ...{
      before: aFrozenForm(),
      reviewed: aFrozenForm(),
      corrected: at("安禾县邮政储蓄银行"),
      because: undefined,
      papers: "none",
      pupil: aPupil(),
      pupilKey: "pupil-key",
      school: centralSchool,
    },
    ...{ claim: undefined, claims: [], earlier: [], receiptNo, occasion: anOccasion() },
    ...given,
  });

describe("a correction", () => {
  test("of whose form the machine has to be asked again, whatever it said of the one before", () => {
    const change = changeOf(correct({ application: { ...fromClass, allMatch: true } }));

    expect(recordsOf(change, "application").map((application) => "allMatch" in application)).toEqual([false]);
  });

  test("goes back to the teacher who returned it, with a new frozen form", () => {
    const change = changeOf(correct({ corrected: needing("ARCHIVED_POOR") }));

    expect(recordsOf(change, "application")).toMatchObject([
      {
        status: "classCheck",
        formVersion: 2,
        proposedCategory: "ARCHIVED_POOR",
        dueAt: endOfDay(Day.parse("2026-09-10")),
      },
    ]);
    expect(recordsOf(change, "form")).toMatchObject([
      { formVersion: 2, content: { need: { categories: ["ARCHIVED_POOR"] } } },
    ]);
    expect(recordsOf(change, "wait")).toMatchObject([{ closed: { by: receiptNo, outcome: "corrected" } }]);
    expect(change.emit).toMatchObject([{ type: "CorrectionSubmitted", words: { from: "classCheck" } }]);
  });

  test("tells what was asked, by whom and why, and which answers changed", () => {
    const question = [{ field: "need.categories", remark: "证明看不清" }, { field: "pupil.address" }] as const;
    const application = { ...fromPanel, asked: [...question] };
    const change = changeOf(correct({ application, corrected: needing("ORPHAN") }));

    const { reason } = fromPanel;
    expect(recordsOf(change, "application")).toMatchObject([
      { lastCorrection: { asked: question, returnedBy: "schoolCheck", reason, from: 1, at: monday } },
    ]);
    expect(change.emit).toMatchObject([{ words: { form: 2, fields: "need.categories" } }]);
  });

  test("may leave everything as it was when the family says why", () => {
    const change = changeOf(correct({ corrected: aForm(), because: "证明上的名字就是曾用名。" }));

    expect(recordsOf(change, "application")).toMatchObject([
      { status: "classCheck", lastCorrection: { because: "证明上的名字就是曾用名。" } },
    ]);
    expect(change.emit).toMatchObject([{ words: { fields: "" } }]);
  });

  test("counts what a sibling application has corrected meanwhile", () => {
    const before = { ...aFrozenForm(), formVersion: 2, content: needing("ORPHAN") };

    expect(codeOf(correct({ before, corrected: before.content }))).toBeUndefined();
  });

  test("goes back to the panel, and the teacher's signature stays", () => {
    const [application] = recordsOf(changeOf(correct({ application: fromPanel })), "application");

    expect(application).toMatchObject({ status: "schoolCheck", dueAt: endOfDay(Day.parse("2026-09-14")) });
    expect(application?.acts).toHaveLength(2);
  });

  test("goes back to the county with award and signatures when nothing the award rests on has changed", () => {
    const corrected = at("安禾县农商银行");
    const [application] = recordsOf(changeOf(correct({ application: fromCounty, corrected })), "application");

    expect(application).toMatchObject({ status: "countyRecheck", award });
    expect(application?.acts).toHaveLength(4);
  });

  test.each<[string, ApplicationForm]>([
    ["boarding", pupilOf({ boarding: "day" })],
    ["categories", needing("ORPHAN")],
  ])("of a published line goes back to the panel when it changes the %s", (_, corrected) => {
    const [application] = recordsOf(changeOf(correct({ application: fromCounty, corrected })), "application");

    expect(application).toMatchObject({ status: "schoolCheck" });
    expect(application).not.toHaveProperty("award");
    expect(application?.acts.map(({ role }) => role)).toEqual(["GUARDIAN", "HOMEROOM_TEACHER"]);
  });

  test.each<[string, ApplicationForm]>([
    ["grade", pupilOf({ grade: 5 })],
    ["name", pupilOf({ name: "钱麦乙" })],
    ["ID number", pupilOf({ idNo: aForm({}, aPupil({ sequence: 3 })).pupil.idNo })],
  ])("that changes the %s goes back to the homeroom teacher, who signed for somebody else", (_, corrected) => {
    const [application] = recordsOf(changeOf(correct({ application: fromCounty, corrected })), "application");

    expect(application).toMatchObject({ status: "classCheck" });
    expect(application?.acts.map(({ role }) => role)).toEqual(["GUARDIAN"]);
  });

  test("of a sibling application does not hide what changed since this one was reviewed", () => {
    const moved = aForm({ ...pupilOf({ boarding: "day" }) });
    const before = { ...aFrozenForm(), formVersion: 2, content: moved };

    const [application] = recordsOf(
      changeOf(correct({ application: fromCounty, before, corrected: moved })),
      "application",
    );

    expect(application).toMatchObject({ status: "schoolCheck", boarding: "day" });
  });

  test("that names another school goes to the teacher there", () => {
    const corrected = pupilOf({ schoolCode: teachingPoint.code, grade: 1 });
    const change = changeOf(correct({ application: fromPanel, corrected, school: teachingPoint }));

    const [application] = recordsOf(change, "application");
    expect(application).toMatchObject({ status: "classCheck", schoolCode: teachingPoint.code });
    expect(application?.acts.map(({ role }) => role)).toEqual(["GUARDIAN"]);
    expect(recordsOf(change, "recognition")).toMatchObject([{ schoolCode: teachingPoint.code }]);
  });

  test("that names another pupil moves the claim to that pupil", () => {
    const claim = { kind: "claim", pupilKey: "pupil-key", programme: "COMPULSORY_BOARDING" } as Claim;
    const change = changeOf(correct({ claim, pupilKey: "another-key" }));

    expect(change.remove).toEqual([claim]);
    expect(recordsOf(change, "claim")).toMatchObject([{ pupilKey: "another-key", applicationId: fromClass.id }]);
    expect(changeOf(correct({ pupilKey: "another-key" })).remove).toEqual([]);
  });

  test("needs no open task", () => {
    const closed = { at: monday, by: receiptNo, outcome: "corrected" };

    expect(recordsOf(changeOf(correct({ task: undefined })), "wait")).toEqual([]);
    expect(recordsOf(changeOf(correct({ task: aWait({ purpose: "correction", closed }) })), "wait")).toEqual([]);
  });
});

describe("a correction is refused", () => {
  test.each<[string, Partial<Parameters<typeof submitCorrection>[0]>]>([
    ["ApplicationNotFound", { application: undefined }],
    ["ApplicationNotFound", { recognition: undefined }],
    ["ApplicationNotFound", { receiptNo: "SQ2026202700000002" }],
    ["CorrectionClosed", { application: anApplication({ status: "lapsed" }) }],
    ["CorrectionClosed", { occasion: anOccasion({ now: fromClass.dueAt }) }],
    ["FormIncomplete", { corrected: pupilOf({ classNo: 8 }) }],
    ["FormIncomplete", { school: undefined }],
  ])("%s (%#)", (code, given) => {
    expect(codeOf(correct(given))).toBe(code);
  });

  test("when the pupil it names has this programme under way in another application", () => {
    const other = anApplication({ status: "classCheck", id: "SQ2026202700000002-1" });
    const decision = correct({ earlier: [other, fromClass], pupilKey: "another-key" });

    expect(codeOf(decision)).toBe("DuplicateApplication");
    expect(faultsOf(decision)).toEqual([{ field: "pupil.idNo", code: "appliedBefore" }]);
  });

  test("when it changes nothing and does not say why", () => {
    const decision = correct({ corrected: aForm() });

    expect(faultsOf(decision)).toEqual([{ field: "because", code: "nothingChanged" }]);
  });

  test("by the name of a field that nobody asked about", () => {
    const { family } = aForm();
    const decision = correct({ corrected: { ...aForm(), family: { ...family, incomeSource: "business" } } });

    expect(faultsOf(decision)).toEqual([{ field: "family.incomeSource", code: "notAsked" }]);
  });
});
