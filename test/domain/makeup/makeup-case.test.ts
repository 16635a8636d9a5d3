import { describe, expect, test } from "vitest";
import { startDraft } from "../../../domain/application/start-draft.ts";
import { submitApplication } from "../../../domain/application/submit-application.ts";
import { later } from "../../../domain/calendar/time.ts";
import { system } from "../../../domain/history/domain-event.ts";
import { Phone } from "../../../domain/identity/phone.ts";
import { answerMakeup, registeredCases } from "../../../domain/makeup/answer-makeup.ts";
import { type MakeupCase, makeupIdOf, makeupOpened, openMakeupCase } from "../../../domain/makeup/makeup-case.ts";
import { MakeupAnswer, MakeupRequest, TypedMakeupNo } from "../../../domain/makeup/makeup-forms.ts";
import { noteMissed } from "../../../domain/makeup/note-missed.ts";
import { aCampaign, aForm, anOccasion, aPupil, aStaffMember, recorded } from "../../support/factories.ts";
import { changeOf, codeOf, recordsOf } from "../../support/said.ts";
import { centralSchool } from "../../support/small-county.ts";

const pupilName = "钱麦甲";
const closed = anOccasion({ now: later(aCampaign().closesAt, 3_600_000) });
const aCase = (given: Partial<MakeupCase> = {}): MakeupCase => ({
  ...openMakeupCase({
    id: "BL2026202700000001",
    schoolCode: centralSchool.code,
    source: "inspector",
    pupilKey: "pupil-key",
    pupilName,
    note: "督导走访发现。",
    by: system,
    occasion: closed,
  }),
  record: recorded(),
  ...given,
});
const officer = aStaffMember({
  id: "officer-1",
  roles: [{ role: "SCHOOL_AID_OFFICER", scope: { of: "school", schoolCode: centralSchool.code } }],
});

describe("a case of a missed child", () => {
  test("has a number, a deadline of five working days and a history that names nobody", () => {
    const opened = aCase({ contact: "15412345678" });

    expect(makeupIdOf({ schoolYear: "2026-2027", digits: "12345678" })).toBe("BL2026202712345678");
    expect(opened).toMatchObject({ status: "open", campaignId: "2026-2027-1", openedBy: "system" });
    expect(opened.answerBy > opened.openedAt).toBe(true);
    expect(JSON.stringify(makeupOpened(opened, system))).not.toContain(pupilName);
  });

  test.each([
    ["before the campaign", later(aCampaign().opensAt, -1), "CampaignClosed"],
    ["after it", aCampaign().endsAt, "CampaignClosed"],
    ["while it lasts", closed.now, undefined],
  ])("is noted %s: %s", (_, now, code) => {
    const facts = { ...aCase(), source: "parent" as const, contact: "15412345678", by: system };

    expect(codeOf(noteMissed({ ...facts, occasion: anOccasion({ now }) }))).toBe(code);
  });

  test("is asked for with a name, a school, a phone and a few words; its number is typed in any way", () => {
    expect(
      MakeupRequest.safeParse({ pupilName, schoolCode: "2161990001", phone: "15412345678", note: "漏了" }).success,
    ).toBe(true);
    expect(TypedMakeupNo.parse(" bl2026-2027 12345678")).toBe("BL2026202712345678");
    expect(TypedMakeupNo.safeParse("SQ2026202712345678").success).toBe(false);
  });
});

describe("the door outside the window", () => {
  const start = { pupilName, phone: Phone.parse("15412345678") };
  const begin = (makeupCase: MakeupCase | undefined, now = closed.now) =>
    startDraft({
      ...{ start, receiptNo: "SQ2026202700000001", onBehalf: undefined, makeupCase, pupil: aPupil() },
      occasion: anOccasion({ now }),
    });

  test("opens for a case the office has noted, and the form says for which and what the register knows", () => {
    const [draft] = recordsOf(changeOf(begin(aCase())), "draft");

    expect(draft).toMatchObject({ makeupId: "BL2026202700000001", typed: { pupil: { grade: aPupil().grade } } });
  });

  test.each([
    ["without a case", undefined],
    ["for what a parent says alone", aCase({ source: "parent" })],
    ["for another child's case", aCase({ pupilName: "孙豆乙" })],
    ["for a case that has been answered", aCase({ status: "explained" })],
  ])("stays shut %s", (_, makeupCase) => {
    const { pupilKey: _key, ...named } = makeupCase ?? {};

    expect(codeOf(begin(makeupCase && (named as MakeupCase)))).toBe("CampaignClosed");
  });

  test("opens for a parent's case once the school has asked the family in, until the campaign ends", () => {
    const invited = aCase({ source: "parent", invitedAt: closed.now });

    expect(codeOf(begin(invited))).toBeUndefined();
    expect(codeOf(begin(invited, aCampaign().endsAt))).toBe("CampaignClosed");
  });

  test("lets the form in with its case, which is registered; another pupil's form stays out", () => {
    const submit = (pupilKey: string, makeupCases: readonly MakeupCase[]) =>
      submitApplication({
        ...{ form: aForm(), receiptNo: "SQ2026202700000001", pupil: undefined, pupilKey, school: centralSchool },
        ...{ earlier: [], claims: [], draft: undefined, onBehalf: undefined, makeupCases, occasion: closed },
      });

    const change = changeOf(submit("pupil-key", [aCase()]));

    expect(recordsOf(change, "makeup")).toMatchObject([{ status: "registered", receiptNo: "SQ2026202700000001" }]);
    expect(recordsOf(change, "recognition")).toMatchObject([{ makeup: "case" }]);
    expect(change.emit.map(({ type }) => type)).toEqual(["ApplicationSubmitted", "MakeupRegistered"]);
    expect(codeOf(submit("other-key", [aCase()]))).toBe("CampaignClosed");
    expect(codeOf(submit("pupil-key", []))).toBe("CampaignClosed");
  });
});

describe("a school's answer", () => {
  const explain = { outcome: "explain", version: 1, humanFact: "甲", reason: "familyDeclines", text: "家长书面说明。" };
  const answer = (form: object, makeupCase: MakeupCase | undefined = aCase(), actor = officer) =>
    answerMakeup({ actor, makeupCase, form: MakeupAnswer.parse(form), occasion: closed });

  test("asks the family in", () => {
    expect(recordsOf(changeOf(answer({ ...explain, outcome: "invite" })), "makeup")).toMatchObject([
      { status: "open", invitedAt: closed.now },
    ]);
  });

  test("explains with reason and words, and the history tells only the reason", () => {
    const change = changeOf(answer(explain));

    expect(recordsOf(change, "makeup")).toMatchObject([
      { status: "explained", explanation: { reason: "familyDeclines" }, answeredBy: "officer-1" },
    ]);
    expect(change.emit).toMatchObject([{ type: "MakeupExplained", words: { reason: "familyDeclines" } }]);
  });

  test.each([
    ["of an unknown case", explain, null, officer, "TaskNotFound"],
    ["by another school", explain, aCase({ schoolCode: "2161990099" }), officer, "NotYourSchool"],
    ["a second time", explain, aCase({ status: "registered" }), officer, "TaskClosed"],
    ["about an own child", explain, aCase(), { ...officer, ownChildren: ["pupil-key"] }, "OwnFile"],
    ["to what was not read", { ...explain, version: 2 }, aCase(), officer, "VersionConflict"],
    ["without having read", { ...explain, humanFact: "乙" }, aCase(), officer, "WrongHumanFact"],
  ])("%s is refused", (_, form, makeupCase, actor, code) => {
    const said = { actor, makeupCase: makeupCase ?? undefined, form: MakeupAnswer.parse(form), occasion: closed };

    expect(codeOf(answerMakeup(said))).toBe(code);
  });

  test("registers only what is still open", () => {
    const registered = registeredCases({
      makeupCases: [aCase(), aCase({ status: "explained" })],
      ...{ receiptNo: "SQ2026202700000001", actor: system, at: closed.now },
    });

    expect(registered.save).toHaveLength(1);
    expect(registered.emit).toHaveLength(1);
  });
});
