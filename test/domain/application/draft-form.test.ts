import { describe, expect, test } from "vitest";
import { nextSection, saveSection, sectionOf, withKept } from "../../../domain/application/draft-form.ts";
import type { FormDraft } from "../../../domain/application/recognition.ts";
import { aForm, anApplication, monday, recorded } from "../../support/factories.ts";
import { centralSchool } from "../../support/small-county.ts";

const form = aForm();

const aDraft = (typed: FormDraft["typed"] = {}): FormDraft => ({
  kind: "draft",
  record: recorded(),
  receiptNo: "SQ2026202700000001",
  startedAt: monday,
  campaignId: "2026-2027-1",
  pupilName: "钱麦",
  phoneEnding: "0000",
  typed,
});

const save = (given: Partial<Parameters<typeof saveSection>[0]>) =>
  saveSection({
    draft: aDraft(),
    section: "pupil",
    typed: { ...form.pupil },
    school: centralSchool,
    earlier: [],
    ruleVersion: "S0-2018",
    ...given,
  });

describe("a draft", () => {
  test("goes on with the first section that is not complete, and ends with the commitment", () => {
    const { commitment: _, ...answered } = form;

    const next = [aDraft(), aDraft({ pupil: { ...form.pupil } }), aDraft(answered)].map(nextSection);

    expect(next).toEqual(["pupil", "programmes", "commitment"]);
  });

  test("knows a section only when it is complete", () => {
    expect(sectionOf(aDraft({ family: { size: "3" } }), "family")).toBeUndefined();
    expect(sectionOf(aDraft({ family: { size: "3", incomeSource: "farming" } }), "family")).toMatchObject({
      size: 3,
      members: [],
    });
  });

  test("keeps a secret field that was left empty, and drops fields no form has", () => {
    const kept = withKept("bank", { holder: "钱丙", iban: "x" }, { account: "6212345678901234", holder: "别人" });

    expect(kept).toEqual({ holder: "钱丙", account: "6212345678901234" });
    expect(withKept("need", { debt: "有" })).toEqual({ debt: "有" });
  });
});

describe("saving a section", () => {
  test("lets the facts that open the draft follow the newest name and phone", () => {
    const draft = aDraft({ guardian: { ...form.guardian } });

    expect(save({ draft })).toMatchObject({
      change: { save: [{ pupilName: form.pupil.name, phoneEnding: form.guardian.phone.slice(-4) }] },
    });
  });

  test("keeps half a section without judging it", () => {
    expect(save({ section: "family", typed: { size: "五" } })).toMatchObject({
      change: { save: [{ pupilName: "钱麦", phoneEnding: "0000", typed: { family: { size: "五" } } }] },
    });
  });

  test("of a draft that is gone is refused", () => {
    expect(save({ draft: undefined })).toEqual({ accepted: false, refusal: { code: "DraftNotFound" } });
  });

  test.each([
    ["a school nobody knows", { school: undefined }, { field: "pupil.schoolCode", code: "notAChoice" }],
    [
      "a class the school does not have",
      { typed: { ...form.pupil, classNo: 9 } },
      { field: "pupil.classNo", code: "unknownClass" },
    ],
  ])("refuses %s beside its field", (_, given, fault) => {
    expect(save(given)).toEqual({ accepted: false, refusal: { code: "FormIncomplete", faults: [fault] } });
  });

  test.each([
    ["a programme of another stage", "SENIOR_HIGH_GRANT", [], "ProgrammeNotEligible"],
    [
      "a programme the pupil already asked for",
      "COMPULSORY_BOARDING",
      [anApplication({ status: "classCheck" })],
      "DuplicateApplication",
    ],
  ] as const)("refuses %s before the rest is filled", (_, code, earlier, refusal) => {
    const draft = aDraft({ pupil: { ...form.pupil } });

    expect(save({ draft, section: "programmes", typed: { codes: [code] }, earlier })).toMatchObject({
      refusal: { code: refusal },
    });
  });

  test("takes programmes that fit, whatever the need, which is stated later", () => {
    const draft = aDraft({ pupil: { ...form.pupil } });

    expect(save({ draft, section: "programmes", typed: { codes: ["COMPULSORY_BOARDING"] } })).toMatchObject({
      accepted: true,
    });
  });
});
