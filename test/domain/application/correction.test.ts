import { describe, expect, test } from "vitest";
import type { ApplicationForm } from "../../../domain/application/application-form.ts";
import type { Claim } from "../../../domain/application/claim.ts";
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
const sections = ["pupil", "need", "bank", "guardian"];
const { acts } = anApplication({ status: "countyRecheck" });
const fromClass = anApplication({ status: "correction", sections });
const fromPanel = anApplication({ status: "correction", sections, returnTo: "schoolCheck", acts: acts.slice(0, 2) });
const fromCounty = anApplication({ status: "correction", sections, returnTo: "countyRecheck", award, acts });
const { receiptNo } = fromClass;

const pupilOf = (given: Partial<ApplicationForm["pupil"]>): Partial<ApplicationForm> => ({
  pupil: { ...aForm().pupil, ...given },
});
const correct = (given: Partial<Parameters<typeof submitCorrection>[0]> = {}) =>
  submitCorrection({
    ...{ application: fromClass, recognition: aRecognition(), task: aWait({ purpose: "correction" }) },
    ...{
      before: aFrozenForm(),
      reviewed: aFrozenForm(),
      corrected: {},
      pupil: aPupil(),
      pupilKey: "pupil-key",
      school: centralSchool,
    },
    ...{ claim: undefined, claims: [], earlier: [], receiptNo, occasion: anOccasion() },
    ...given,
  });

describe("a correction", () => {
  test("goes back to the teacher who returned it, with a new frozen form", () => {
    const change = changeOf(correct({ corrected: { need: { categories: ["ARCHIVED_POOR"] } } }));

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

  test("changes only the sections that were asked about", () => {
    const corrected = { family: { ...aForm().family, size: 9 } };

    expect(recordsOf(changeOf(correct({ corrected })), "form")).toMatchObject([{ content: { family: { size: 3 } } }]);
  });

  test("goes back to the panel, and the teacher's signature stays", () => {
    const [application] = recordsOf(changeOf(correct({ application: fromPanel })), "application");

    expect(application).toMatchObject({ status: "schoolCheck", dueAt: endOfDay(Day.parse("2026-09-14")) });
    expect(application?.acts).toHaveLength(2);
  });

  test("goes back to the county with award and signatures when nothing the award rests on has changed", () => {
    const corrected = { bank: { ...aForm().bank, bankName: "安禾县农商银行" } };
    const [application] = recordsOf(changeOf(correct({ application: fromCounty, corrected })), "application");

    expect(application).toMatchObject({ status: "countyRecheck", award });
    expect(application?.acts).toHaveLength(4);
  });

  test.each<[string, Partial<ApplicationForm>]>([
    ["boarding", pupilOf({ boarding: "day" })],
    ["categories", { need: { categories: ["ORPHAN"] } }],
  ])("of a published line goes back to the panel when it changes the %s", (_, corrected) => {
    const [application] = recordsOf(changeOf(correct({ application: fromCounty, corrected })), "application");

    expect(application).toMatchObject({ status: "schoolCheck" });
    expect(application).not.toHaveProperty("award");
    expect(application?.acts.map(({ role }) => role)).toEqual(["GUARDIAN", "HOMEROOM_TEACHER"]);
  });

  test.each<[string, Partial<ApplicationForm>]>([
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

    const [application] = recordsOf(changeOf(correct({ application: fromCounty, before })), "application");

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
});
