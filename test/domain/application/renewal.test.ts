import { describe, expect, test } from "vitest";
import { beginRenewal, confirmRenewal, RenewalForm } from "../../../domain/application/renew-application.ts";
import { type RenewalFacts, renewalOf } from "../../../domain/application/renewal.ts";
import { Day, endOfDay, startOfDay } from "../../../domain/calendar/time.ts";
import type { Campaign } from "../../../domain/campaign/campaign.ts";
import {
  aCampaign,
  aForm,
  aFrozenForm,
  anApplication,
  anOccasion,
  aPupil,
  aRecognition,
} from "../../support/factories.ts";
import { changeOf, codeOf, faultsOf, recordsOf } from "../../support/said.ts";
import { centralSchool } from "../../support/small-county.ts";

const termOf = (id: string, from: string, to: string): Campaign =>
  aCampaign({
    ...{ id, schoolYear: id.slice(0, 9), term: id.endsWith("1") ? "1" : "2" },
    ...{ opensAt: startOfDay(Day.parse(from)), closesAt: endOfDay(Day.parse(to)) },
  });
const spring = anOccasion({
  now: startOfDay(Day.parse("2027-03-02"), 9),
  campaign: termOf("2026-2027-2", "2027-03-01", "2027-03-12"),
});
const autumn = anOccasion({
  now: startOfDay(Day.parse("2027-09-02"), 9),
  campaign: termOf("2027-2028-1", "2027-09-01", "2027-09-14"),
});
const proved = aPupil({ provedCategories: ["MIN_LIVING"], grade: 5 });
const facts = (given: Partial<RenewalFacts> = {}): RenewalFacts => ({
  recognition: aRecognition(),
  form: aFrozenForm(),
  applications: [anApplication({ status: "approved" })],
  earlier: [],
  pupil: proved,
  occasion: autumn,
  ...given,
});
const signed = {
  outcome: "unchanged",
  commitment: { processing: true, sensitive: true, publicity: true, truth: true, signature: aForm().guardian.name },
  humanFact: Array.from(aRecognition().pupilName).at(-1),
};
const confirm = (given: Partial<RenewalFacts> = {}, said: object = {}) => {
  const form = RenewalForm.parse({ ...signed, ...said });
  if (form.outcome !== "unchanged") throw new Error("something has changed");
  return confirmRenewal({
    ...facts(given),
    ...{ said: form, receiptNo: "SQ2027202800000001", school: centralSchool, claims: [], makeupCases: [] },
  });
};

describe("last year's file in September", () => {
  test("is confirmed on one page where a department proves the need now", () => {
    expect(renewalOf(facts())).toMatchObject({
      way: "confirm",
      makes: "recognition",
      programmes: ["COMPULSORY_BOARDING"],
      proved: ["MIN_LIVING"],
      ended: [],
    });
  });

  test("becomes a new recognition with the class of now, the need proved now and a new signature", () => {
    const change = changeOf(confirm());

    expect(recordsOf(change, "recognition")).toMatchObject([
      { receiptNo: "SQ2027202800000001", schoolYear: "2027-2028", renews: aRecognition().receiptNo },
    ]);
    expect(recordsOf(change, "application")).toMatchObject([{ campaignId: "2027-2028-1", grade: 5 }]);
    expect(recordsOf(change, "form")).toMatchObject([{ content: { need: { categories: ["MIN_LIVING"] } } }]);
    expect(recordsOf(change, "form")[0]?.content.need).not.toHaveProperty("other");
  });

  test.each([
    ["no department proves it any more", { pupil: aPupil({ provedCategories: [] }) }],
    ["the register does not have the child", { pupil: undefined }],
    ["nothing was approved", { applications: [anApplication({ status: "rejected" })] }],
    ["two years have passed", { recognition: aRecognition({ schoolYear: "2025-2026" }) }],
    ["a new stage begins", { pupil: aPupil({ provedCategories: ["MIN_LIVING"], stage: "JUNIOR", grade: 1 }) }],
  ])("is opened anew when %s, and cannot be confirmed", (_, given) => {
    expect(renewalOf(facts(given)).way).toBe("form");
    expect(codeOf(confirm(given))).toBe("TransitionNotAllowed");
  });

  test("names the programmes that do not go on", () => {
    const day = aPupil({ provedCategories: ["MIN_LIVING"], boarding: "day" });

    expect(renewalOf(facts({ pupil: day }))).toEqual({
      way: "form",
      programmes: [],
      ended: [{ programme: "COMPULSORY_BOARDING", because: "boardingNotCovered" }],
    });
  });

  test("is not renewed before the campaign opens, nor twice", () => {
    const again = [
      anApplication({ status: "approved" }),
      anApplication({ status: "submitted", campaignId: "2027-2028-1" }),
    ];

    expect(renewalOf(facts({ occasion: { ...autumn, now: startOfDay(Day.parse("2027-08-31")) } })).way).toBe("none");
    expect(renewalOf(facts({ applications: again })).way).toBe("none");
    expect(codeOf(confirm({ applications: again }))).toBe("CampaignClosed");
    expect(codeOf(beginRenewal({ ...facts({ applications: again }), receiptNo: "SQ2027202800000001" }))).toBe(
      "CampaignClosed",
    );
  });

  test("asks for the human fact and the guardian's own signature", () => {
    const commitment = { ...signed.commitment, signature: "别人" };

    expect(codeOf(confirm({}, { humanFact: "错" }))).toBe("WrongHumanFact");
    expect(faultsOf(confirm({}, { commitment }))).toEqual([
      { field: "commitment.signature", code: "signatureDiffers" },
    ]);
    expect(RenewalForm.safeParse({ outcome: "unchanged" }).error?.issues.length).toBeGreaterThan(4);
  });

  test("hears what the submission refuses", () => {
    expect(codeOf(confirm({ pupil: { ...proved, classNo: 77 } }))).toBe("FormIncomplete");
  });
});

describe("the draft of a renewal", () => {
  const draftOf = (given: Partial<RenewalFacts> = {}) =>
    recordsOf(changeOf(beginRenewal({ ...facts(given), receiptNo: "SQ2027202800000001" })), "draft")[0];

  test("has last time's answers and the class of now, never a consent or a signature", () => {
    const typed = draftOf()?.typed;

    expect(typed).toMatchObject({
      pupil: { grade: 5 },
      programmes: { codes: ["COMPULSORY_BOARDING"] },
      guardian: { name: aForm().guardian.name },
      need: { categories: ["MIN_LIVING"] },
    });
    expect(typed).not.toHaveProperty("commitment");
  });

  test("leaves out need that nobody proves any more, and the class of a child in no register", () => {
    const typed = draftOf({ pupil: undefined })?.typed;

    expect(typed).not.toHaveProperty("need");
    expect(typed?.["pupil"]).not.toHaveProperty("grade");
  });
});

describe("this year's file in spring", () => {
  test("holds also where no department proves the need, and gets the term's application under its number", () => {
    const given = { occasion: spring, pupil: aPupil({ provedCategories: [], grade: 5 }) };
    const change = changeOf(confirm(given));
    const { receiptNo } = aRecognition();

    expect(renewalOf(facts(given))).toMatchObject({ way: "confirm", makes: "applications" });
    expect(recordsOf(change, "recognition")).toMatchObject([
      { receiptNo, applicationIds: [`${receiptNo}-1`, `${receiptNo}-2`], formVersion: 2 },
    ]);
    expect(recordsOf(change, "application")).toMatchObject([
      { id: `${receiptNo}-2`, campaignId: "2026-2027-2", formVersion: 2, grade: 5 },
    ]);
    expect(recordsOf(change, "claim")).toHaveLength(1);
    expect(change.emit).toMatchObject([{ type: "ApplicationSubmitted" }]);
  });

  test("is refused for a class the school does not have", () => {
    expect(codeOf(confirm({ occasion: spring, pupil: { ...proved, classNo: 77 } }))).toBe("FormIncomplete");
  });
});
