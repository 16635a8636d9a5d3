import { describe, expect, test } from "vitest";
import type { ApplicationForm } from "../../../domain/application/application-form.ts";
import type { Claim } from "../../../domain/application/claim.ts";
import type { FormDraft } from "../../../domain/application/recognition.ts";
import { submitApplication } from "../../../domain/application/submit-application.ts";
import { Day, endOfDay } from "../../../domain/calendar/time.ts";
import type { ProgrammeCode } from "../../../domain/programme/programmes.ts";
import { aCampaign, aForm, anApplication, anOccasion, aPupil, monday, recorded } from "../../support/factories.ts";
import { changeOf, codeOf, faultsOf, recordsOf } from "../../support/said.ts";
import { centralSchool } from "../../support/small-county.ts";

const receiptNo = "SQ2026202700000009";

const submit = (given: Partial<Parameters<typeof submitApplication>[0]> = {}) =>
  submitApplication({
    ...{ form: aForm(), receiptNo, pupil: aPupil(), pupilKey: "pupil-key", school: centralSchool },
    ...{ earlier: [], claims: [], draft: undefined, onBehalf: undefined, occasion: anOccasion() },
    ...given,
  });

const asking = (...codes: ProgrammeCode[]) => aForm({ programmes: { codes } });
const inForm = (pupil: Partial<ApplicationForm["pupil"]>) => aForm({ pupil });

describe("a submission", () => {
  test("becomes one recognition, one frozen form and one application for each programme", () => {
    const change = changeOf(submit({ form: asking("COMPULSORY_BOARDING", "COMPULSORY_WAIVER") }));

    expect(recordsOf(change, "application")).toMatchObject([
      { id: `${receiptNo}-1`, programme: "COMPULSORY_BOARDING", status: "submitted", proposedCategory: "MIN_LIVING" },
      { id: `${receiptNo}-2`, programme: "COMPULSORY_WAIVER" },
    ]);
    expect(recordsOf(change, "recognition")).toMatchObject([
      {
        applicationIds: [`${receiptNo}-1`, `${receiptNo}-2`],
        pupilId: "pupil-0",
        guardian: { noticeChannel: "paper" },
      },
    ]);
    expect(recordsOf(change, "form")).toMatchObject([{ formVersion: 1 }]);
    expect(change.emit).toMatchObject([{ type: "ApplicationSubmitted", words: { from: "classCheck" } }, {}]);
  });

  test("names the same programme twice and gets one application", () => {
    expect(
      recordsOf(changeOf(submit({ form: asking("COMPULSORY_BOARDING", "COMPULSORY_BOARDING") })), "application"),
    ).toHaveLength(1);
  });

  test("carries the guardian's signature and the teacher's deadline", () => {
    const [application] = recordsOf(changeOf(submit()), "application");

    expect(application?.acts).toEqual([{ role: "GUARDIAN", by: receiptNo, at: monday }]);
    expect(application).toMatchObject({ dueAt: endOfDay(Day.parse("2026-09-10")) });
  });

  test("says of its only application that every machine check agreed, and of no other", () => {
    const form = asking("COMPULSORY_BOARDING");
    const pupil = aPupil({ provedCategories: ["MIN_LIVING"] });
    const [alone, doubtful, two] = [
      submit({ form, pupil }),
      submit({ form, pupil: undefined }),
      submit({ form: asking("COMPULSORY_BOARDING", "COMPULSORY_WAIVER"), pupil }),
    ].map((decision) => recordsOf(changeOf(decision), "application").map(({ allMatch }) => allMatch));

    expect(alone).toEqual([true]);
    expect(doubtful).toEqual([undefined]);
    expect(two).toEqual([undefined, undefined]);
  });

  test("keeps the mail address of a guardian who reads mail", () => {
    const form = aForm({ guardian: { noticeChannel: "email", email: "family.1@example.com" } });

    expect(recordsOf(changeOf(submit({ form })), "recognition")).toMatchObject([
      { guardian: { email: "family.1@example.com" } },
    ]);
  });

  test("takes the first category by rank of what is claimed and what the lists prove", () => {
    const pupil = aPupil({ provedCategories: ["ORPHAN"] });

    expect(recordsOf(changeOf(submit({ pupil })), "application")).toMatchObject([{ proposedCategory: "MIN_LIVING" }]);
    expect(
      recordsOf(changeOf(submit({ pupil, form: aForm({ need: { categories: [] } }) })), "application"),
    ).toMatchObject([{ proposedCategory: "ORPHAN" }]);
    expect(
      recordsOf(changeOf(submit({ pupil: undefined, form: aForm({ need: { categories: [] } }) })), "application"),
    ).toMatchObject([{ proposedCategory: "OTHER_HARDSHIP" }]);
  });

  test("uses up its draft, and says who filled the form for the family", () => {
    const draft = { kind: "draft", record: recorded(), campaignId: aCampaign().id } as FormDraft;
    const onBehalf = { staffId: "teacher-1", mandate: "口头委托" };
    const change = changeOf(submit({ draft, onBehalf }));

    expect(change.remove).toEqual([draft]);
    expect(recordsOf(change, "recognition")).toMatchObject([{ onBehalf }]);
    expect(change.emit).toMatchObject([{ actor: { role: "HOMEROOM_TEACHER", id: "teacher-1" } }]);
  });

  test("of a pupil whose record is in doubt is taken all the same", () => {
    const [recognition] = recordsOf(changeOf(submit({ pupil: undefined })), "recognition");

    expect(recognition).not.toHaveProperty("pupilId");
    expect(recognition?.checks).toContainEqual({ check: "record", result: "unknown" });
  });

  test("claims its programme, over the claim of an application that has ended", () => {
    const claim = { kind: "claim", record: recorded(2), programme: "COMPULSORY_BOARDING" } as Claim;
    const earlier = [anApplication({ status: "rejected" })];

    const [fresh] = recordsOf(changeOf(submit()), "claim");
    const [taken] = recordsOf(changeOf(submit({ claims: [claim], earlier })), "claim");

    expect(fresh).toMatchObject({
      record: { version: 0 },
      applicationId: `${receiptNo}-1`,
      programme: "COMPULSORY_BOARDING",
    });
    expect(taken).toMatchObject({ record: { version: 2 }, applicationId: `${receiptNo}-1` });
  });
});

describe("a submission is refused", () => {
  test.each<[string, Partial<Parameters<typeof submitApplication>[0]>, string | undefined]>([
    ["FormIncomplete", { school: undefined }, "notAChoice"],
    ["FormIncomplete", { form: inForm({ classNo: 7 }) }, "unknownClass"],
    ["CampaignClosed", { occasion: anOccasion({ campaign: aCampaign({ opensAt: aCampaign().closesAt }) }) }, undefined],
    ["CampaignClosed", { occasion: anOccasion({ now: aCampaign().closesAt }) }, undefined],
    ["ProgrammeNotEligible", { form: asking("COMPULSORY_DAY_LIVING") }, "notOffered"],
    ["ProgrammeNotEligible", { form: asking("SENIOR_HIGH_GRANT") }, "stageNotCovered"],
    ["ProgrammeNotEligible", { form: inForm({ boarding: "day" }) }, "boardingNotCovered"],
    ["DuplicateApplication", { earlier: [anApplication({ status: "approved" })] }, "appliedBefore"],
    [
      "ProgrammesExcludeEachOther",
      { earlier: [anApplication({ status: "classCheck", programme: "SENIOR_HIGH_GRANT" })] },
      "excludesAnother",
    ],
  ])("%s (%#)", (code, given, fault) => {
    const decision = submit(given);

    expect(codeOf(decision)).toBe(code);
    expect(faultsOf(decision)?.[0]?.code).toBe(fault);
  });

  test("for a programme of a category nobody claims", () => {
    const school = {
      ...centralSchool,
      classes: [{ stage: "VOCATIONAL" as const, grade: 1, classNo: 1, homeroomTeacherId: "t" }],
    };
    const pupil = { stage: "VOCATIONAL" as const, grade: 1 };
    const form = aForm({ programmes: { codes: ["VOCATIONAL_EXTRA_3000"] }, pupil });

    expect(faultsOf(submit({ school, form }))).toEqual([{ field: "programmes.codes", code: "needNotProved" }]);
  });
});
