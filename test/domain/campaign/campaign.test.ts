import { describe, expect, test } from "vitest";
import { isSchoolYearOver } from "../../../domain/application/school-year-over.ts";
import { Day, endOfDay, later, startOfDay } from "../../../domain/calendar/time.ts";
import { withMakeupWindow } from "../../../domain/campaign/makeup-window.ts";
import { CampaignForm, nextTermOf, openCampaign, unfinishedOf } from "../../../domain/campaign/open-campaign.ts";
import { openingOf, submitBy } from "../../../domain/campaign/opening.ts";
import { aCampaign, aList, anOccasion, aStaffMember } from "../../support/factories.ts";
import { changeOf, codeOf, faultsOf, recordsOf } from "../../support/said.ts";

const october = startOfDay(Day.parse("2026-10-12"), 9);
const hung = (given: object = {}) => aList({ level: "county", status: "filling", ...given });
const windowOf = (given: Partial<Parameters<typeof withMakeupWindow>[0]> = {}) =>
  withMakeupWindow({ list: hung(), earlier: [hung()], occasion: anOccasion({ now: october }), ...given })?.makeup;

describe("the makeup window", () => {
  test("opens when the first regular county list hangs, for twenty working days", () => {
    expect(windowOf()).toEqual({ opensAt: october, closesAt: endOfDay(Day.parse("2026-11-09")) });
  });

  test("reaches twenty working days past the last stage's regular list, in whatever order they hang", () => {
    const first = windowOf();
    const campaign = aCampaign({ ...(first && { makeup: first }) });
    const afterwards = anOccasion({ now: later(october, 86_400_000), campaign });
    const before = anOccasion({ now: later(october, -86_400_000), campaign });

    expect(windowOf({ occasion: afterwards })).toEqual({
      opensAt: october,
      closesAt: endOfDay(Day.parse("2026-11-10")),
    });
    expect(windowOf({ occasion: before })).toEqual({ opensAt: before.now, closesAt: first?.closesAt });
    expect(windowOf({ occasion: anOccasion({ now: october, campaign }) })).toBeUndefined();
  });

  test("is not moved by a school's list, a supplementary one or another campaign's", () => {
    const supplementary = hung({ round: 1 });

    expect(windowOf({ list: aList({ status: "filling" }) })).toBeUndefined();
    expect(windowOf({ list: supplementary, earlier: [hung({ status: "closed" }), supplementary] })).toBeUndefined();
    expect(windowOf({ list: hung({ campaignId: "2025-2026-1" }) })).toBeUndefined();
  });

  test("is opened by the first list that hangs after one that was dissolved", () => {
    const second = hung({ round: 1 });

    expect(windowOf({ list: second, earlier: [hung({ status: "dissolved" }), second] })?.opensAt).toBe(october);
  });
});

describe("the door of a campaign", () => {
  const makeup = { opensAt: october, closesAt: later(october, 86_400_000) };
  const campaign = aCampaign({ makeup });

  test.each([
    ["notYet", later(campaign.opensAt, -1)],
    ["open", campaign.opensAt],
    ["closed", campaign.closesAt],
    ["makeup", makeup.opensAt],
    ["closed", makeup.closesAt],
  ])("is %s at %s", (opening, now) => {
    expect(openingOf(campaign, now)).toBe(opening);
  });

  test("says until when a form that was begun can be submitted", () => {
    expect(submitBy(campaign, campaign.opensAt, undefined)).toBe(campaign.closesAt);
    expect(submitBy(campaign, makeup.opensAt, undefined)).toBe(makeup.closesAt);
    expect(submitBy(campaign, makeup.closesAt, "BL2026202700000001")).toBe(campaign.endsAt);
  });
});

describe("the next campaign", () => {
  const head = aStaffMember({ id: "head", roles: [{ role: "AID_CENTER_HEAD", scope: { of: "county" } }] });
  const spring = {
    ...{ version: 1, opensOn: "2027-03-01", closesOn: "2027-03-12", endsOn: "2027-07-09" },
    ...{ schoolPublicity: 5, countyPublicity: 7, ruleVersion: "2026", humanFact: "2026-2027" },
  };
  const february = anOccasion({ now: startOfDay(Day.parse("2027-02-22"), 9) });
  const nothing = { lists: 0, applications: 0, reconsiderations: 0, objections: 0 };
  const open = (form: object = {}, given: Partial<Parameters<typeof openCampaign>[0]> = {}) =>
    openCampaign({
      ...{ actor: head, unfinished: nothing, occasion: february },
      ...{ form: CampaignForm.parse({ ...spring, ...form }), ...given },
    });

  test("is spring's after autumn's, and next autumn's after spring's", () => {
    const next = nextTermOf(aCampaign());

    expect(next).toEqual({ id: "2026-2027-2", schoolYear: "2026-2027", term: "2" });
    expect(nextTermOf(aCampaign(next))).toEqual({ id: "2027-2028-1", schoolYear: "2027-2028", term: "1" });
  });

  test("takes its dates and limits from the form, and leaves the old makeup window behind", () => {
    const campaign = aCampaign({ makeup: { opensAt: october, closesAt: later(october, 1) } });
    const [opened] = recordsOf(changeOf(open({}, { occasion: { ...february, campaign } })), "campaign");

    expect(opened).toMatchObject({
      id: "2026-2027-2",
      closesAt: endOfDay(Day.parse("2027-03-12")),
      ruleVersion: "2026",
      limits: { countyPublicity: 7, classCheck: 3 },
      openedBy: "head",
    });
    expect(opened).not.toHaveProperty("makeup");
  });

  test.each([
    ["by anybody else", { actor: aStaffMember({ id: "auditor" }) }, "NotAllowedHere"],
    ["while lists are on their way", { unfinished: { ...nothing, lists: 1 } }, "TransitionNotAllowed"],
    ["while somebody waits for a decision", { unfinished: { ...nothing, applications: 1 } }, "TransitionNotAllowed"],
    ["while a rejection may be disputed", { unfinished: { ...nothing, reconsiderations: 1 } }, "TransitionNotAllowed"],
    ["while an objection is open", { unfinished: { ...nothing, objections: 1 } }, "TransitionNotAllowed"],
    ["while families apply", { occasion: anOccasion() }, "TransitionNotAllowed"],
    [
      "while makeup registration is open",
      {
        occasion: {
          ...february,
          campaign: aCampaign({ makeup: { opensAt: october, closesAt: later(february.now, 1) } }),
        },
      },
      "TransitionNotAllowed",
    ],
    [
      "twice",
      { occasion: { ...february, campaign: aCampaign({ record: { version: 2, head: "" } }) } },
      "VersionConflict",
    ],
  ] as const)("is not opened %s", (_, given, code) => {
    expect(codeOf(open({}, given))).toBe(code);
  });

  test("asks for its school year, and names every date that cannot be", () => {
    const form = { opensOn: "2026-01-01", closesOn: "2025-12-01", endsOn: "2027-09-01" };

    expect(codeOf(open({ humanFact: "2027" }))).toBe("WrongHumanFact");
    expect(faultsOf(open(form))?.map(({ field }) => field)).toEqual(["opensOn", "closesOn", "endsOn"]);
  });

  test("waits for lists that are not closed and for applications nobody has decided", () => {
    const school = {
      code: "1",
      counts: { approved: 3, rejected: 1, classCheck: 2, onHold: 2 },
      ...{ suspended: 1, disputable: 1 },
      approvedAmount: 0,
      overdue: 0,
      waiting: [],
    };
    const lists = [aList({ status: "posted" }), aList({ status: "closed" }), aList({ status: "dissolved" })];

    expect(unfinishedOf({ lists, schools: [school], objections: 1 })).toEqual({
      ...{ lists: 1, applications: 3, reconsiderations: 1, objections: 1 },
    });
  });
});

test("a school year is over when 31 August is", () => {
  const end = startOfDay(Day.parse("2027-09-01"));

  expect(isSchoolYearOver("2026-2027-2", later(end, -1))).toBe(false);
  expect(isSchoolYearOver("2026-2027-2", end)).toBe(true);
});
