import { describe, expect, test } from "vitest";
import { actedOn } from "../../../domain/application/acted.ts";
import type { Application, ApplicationIn } from "../../../domain/application/application.ts";
import { holderOf } from "../../../domain/application/standing.ts";
import { Day, endOfDay, later } from "../../../domain/calendar/time.ts";
import type { AnswerForm } from "../../../domain/reconsideration/answer-form.ts";
import { answerReconsideration } from "../../../domain/reconsideration/answer-reconsideration.ts";
import { askBy, askReconsideration } from "../../../domain/reconsideration/ask-reconsideration.ts";
import { findingsFor } from "../../../domain/reconsideration/findings.ts";
import { decidersOf, instanceToAsk } from "../../../domain/reconsideration/instance.ts";
import type { Reconsideration } from "../../../domain/reconsideration/reconsideration.ts";
import { rejected } from "../../../domain/reconsideration/rejected.ts";
import { assigneeFor } from "../../../domain/wait/assignee.ts";
import { applicationStanding, onward } from "../../../domain/wait/path.ts";
import { aCampaign, anApplication, anOccasion, aStaffMember, aWait, monday } from "../../support/factories.ts";
import { smallCounty as county, centralSchool as school } from "../../support/small-county.ts";

const occasion = anOccasion();
const campaignEnd = aCampaign().endsAt;
const reason = { code: "R03" } as const;
const deadline = endOfDay(Day.parse("2026-09-20"));

const bySchool = anApplication({ status: "rejected", barred: ["panel-1"] });
const byCounty = rejected({
  ...{ application: anApplication({ status: "countyRecheck" }), level: "county", unit: "county" },
  ...{ reason, by: "reviewer-1", occasion },
});

const request = (given: Partial<Reconsideration> = {}): Reconsideration => ({
  ...{ instance: "centre", askedBy: bySchool.receiptNo, askedAt: monday, grounds: "情况属实。", answerBy: deadline },
  ...given,
});
const answer = { finding: "notUpheld", by: "reviewer-1", at: monday, text: "已核实。", code: "R03" } as const;
const asking = (application: ApplicationIn<"rejected">, given: Partial<Reconsideration> = {}) => ({
  ...application,
  reconsiderations: [...(application.reconsiderations ?? []), request(given)],
});

const asked = (given: Partial<Parameters<typeof askReconsideration>[0]> = {}, form: object = {}) => {
  const application = "application" in given ? given.application : bySchool;
  return askReconsideration({
    ...{ application, county, by: { role: "GUARDIAN", id: bySchool.receiptNo }, notice: undefined, occasion },
    form: { version: application?.record.version ?? 0, grounds: "情况属实。", humanFact: "甲", ...form },
    ...given,
  });
};

const answered = (
  application: Application | undefined,
  said: { readonly finding: AnswerForm["finding"]; readonly [field: string]: unknown },
  given: Partial<Parameters<typeof answerReconsideration>[0]> = {},
) =>
  answerReconsideration({
    actor: aStaffMember({ id: "reviewer-1", roles: [{ role: "AID_CENTER_REVIEWER", scope: { of: "county" } }] }),
    task: aWait({ purpose: "reconsideration", assignee: "reviewer-1" }),
    ...{ application, county, school, occasion },
    form: { version: application?.record.version ?? 0, text: "已核实。", humanFact: "甲", ...said } as AnswerForm,
    ...given,
  });

const becomes = (decision: ReturnType<typeof answered>) =>
  decision.accepted ? (decision.change.save[0] as Application) : decision.refusal;

describe("a rejection", () => {
  test("bars whoever rejected it, keeps what had been granted, and begins the family's five working days", () => {
    expect(byCounty).toMatchObject({
      ...{ status: "rejected", unit: "county", barred: ["reviewer-1"], formerAward: { amount: 50_000 } },
      reconsiderBy: endOfDay(Day.parse("2026-09-14")),
    });
    expect(actedOn(byCounty)).toContain("reviewer-1");
  });

  test("of the school is disputed before the centre, of the county before the deputy director's group, each level once", () => {
    const refused = asking(bySchool, { answer });
    const twice = asking(refused, { instance: "deputy", answer: { ...answer, by: "deputy" } });

    expect(instanceToAsk(bySchool, county)).toBe("centre");
    expect(instanceToAsk(byCounty, county)).toBe("deputy");
    expect(instanceToAsk(asking(bySchool), county)).toBeUndefined();
    expect(instanceToAsk(refused, county)).toBe("deputy");
    expect(instanceToAsk(twice, county)).toBeUndefined();
    expect(instanceToAsk(anApplication({ status: "approved" }), county)).toBeUndefined();
  });

  test("passes over a level where everybody has acted, and with all of them only the petition is left", () => {
    const centre = ["reviewer-1", "head"];
    const everybody = [...centre, "deputy", "director"];

    expect(instanceToAsk({ ...bySchool, barred: centre }, county)).toBe("centre");
    expect(instanceToAsk({ ...bySchool, barred: everybody }, county)).toBeUndefined();
  });

  test("is answered at the centre by a reviewer of other schools, and only then by the school's own", () => {
    const offices = { ...county.offices, reviewerIds: ["reviewer-1", "reviewer-2", "reviewer-3"] };
    const [first] = decidersOf({ ...county, offices }, "centre", bySchool);
    const [own] = decidersOf(county, "centre", bySchool);
    const none = decidersOf(county, "centre", { ...bySchool, barred: ["reviewer-1"] });

    expect(first).not.toBe(
      assigneeFor({ purpose: "countyRecheck", county: { ...county, offices }, application: bySchool, escalations: 0 }),
    );
    expect(own).toBe("reviewer-1");
    expect(none).toEqual(["head", "deputy", "director"]);
  });
});

describe("a request for reconsideration", () => {
  test("waits for its answer ten working days, with whoever decides", () => {
    const decision = asked();
    const application = decision.accepted ? (decision.change.save[0] as Application) : undefined;

    expect(decision).toMatchObject({
      accepted: true,
      change: {
        save: [{ reconsiderations: [{ instance: "centre", askedBy: bySchool.receiptNo, answerBy: deadline }] }],
        emit: [
          {
            type: "ReconsiderationRequested",
            words: { instance: "centre", request: 1, from: "reconsideration", deadline },
          },
        ],
      },
    });
    expect(application && holderOf(application, "rejected")).toBe("AID_CENTER_REVIEWER");
    expect(holderOf(asking(byCounty, { instance: "deputy" }), "rejected")).toBe("DEPUTY_DIRECTOR");
  });

  test.each([
    ["of nobody", { application: undefined }, {}, "ApplicationNotFound"],
    ["on an older version", {}, { version: 1 }, "VersionConflict"],
    [
      "of an application that is not rejected",
      { application: anApplication({ status: "approved" }) },
      {},
      "TransitionNotAllowed",
    ],
    ["without the human fact", {}, { humanFact: "乙" }, "WrongHumanFact"],
    ["while one is open", { application: asking(bySchool) }, {}, "ReconsiderationClosed"],
    ["after the last day", { occasion: anOccasion({ now: bySchool.reconsiderBy }) }, {}, "ReconsiderationClosed"],
    ["by a letter of tomorrow", { receivedOn: Day.parse("2026-09-08") }, {}, "FormIncomplete"],
    ["by a letter older than the decision", { receivedOn: Day.parse("2026-09-06") }, {}, "FormIncomplete"],
  ] as const)("%s is refused", (_, given, form, code) => {
    expect(asked(given, form)).toMatchObject({ accepted: false, refusal: { code } });
  });

  test("by letter is in time by the day it came in, and its answer counts from that day", () => {
    const decision = asked({
      ...{ by: { role: "SCHOOL_AID_OFFICER", id: "officer-1" }, receivedOn: Day.parse("2026-09-14") },
      occasion: anOccasion({ now: later(bySchool.reconsiderBy, 86_400_000) }),
    });

    expect(decision).toMatchObject({
      change: { save: [{ reconsiderations: [{ askedBy: "officer-1", receivedOn: "2026-09-14" }] }] },
    });
  });

  test("has its five days from the notice, never fewer than the decision said, and no end before the notice arrives", () => {
    const { reconsiderBy } = bySchool;
    const handedOver = later(monday, 3 * 86_400_000);

    expect(askBy({ reconsiderBy, notice: undefined, occasion })).toBe(reconsiderBy);
    expect(askBy({ reconsiderBy, notice: { at: undefined }, occasion })).toBeUndefined();
    expect(askBy({ reconsiderBy, notice: { at: handedOver }, occasion })).toBe(endOfDay(Day.parse("2026-09-17")));
    expect(askBy({ reconsiderBy, notice: { at: later(monday, -5 * 86_400_000) }, occasion })).toBe(reconsiderBy);
    expect(asked({ notice: { at: undefined }, occasion: anOccasion({ now: campaignEnd }) }).accepted).toBe(true);
  });

  test("is what the workflow waits for; the other waits have ended, and a parked one stays", () => {
    const application = asking(bySchool);
    const standing = (purpose: Parameters<typeof applicationStanding>[1], of: Application = application) =>
      applicationStanding(of, purpose, campaignEnd);

    expect(standing("reconsideration")).toEqual({ is: "waiting", dueAt: deadline });
    expect(standing("parked")).toEqual({ is: "waiting", dueAt: campaignEnd });
    expect(standing("schoolCheck")).toMatchObject({ is: "fail", error: "Rejected" });
    expect(standing("reconsideration", bySchool)).toMatchObject({ is: "fail", error: "Rejected" });
    expect(standing("reconsideration", anApplication({ status: "schoolCheck" }))).toMatchObject({
      is: "resume",
      words: { from: "schoolCheck" },
    });
    expect(onward(application, campaignEnd)).toEqual({ from: "reconsideration", deadline });
    const facts = { purpose: "reconsideration", county, school, escalations: 0 } as const;
    expect(assigneeFor({ ...facts, application })).toBe("reviewer-1");
    expect(assigneeFor({ ...facts, application: bySchool })).toBeUndefined();
  });
});

describe("an answer", () => {
  test("that grants aid signs in the panel's place, and the line waits for a list of its own", () => {
    const decision = answered(asking(bySchool), { finding: "award" });

    expect(becomes(decision)).toMatchObject({
      ...{ status: "schoolCheck", queuedAt: monday, award: { category: "MIN_LIVING", level: "L2", amount: 50_000 } },
      acts: [{ role: "GUARDIAN" }, { role: "HOMEROOM_TEACHER" }, { role: "SCHOOL_REVIEW_PANEL", by: "reviewer-1" }],
      reconsiderations: [{ answer: { finding: "award", by: "reviewer-1", text: "已核实。" } }],
    });
    expect(decision).toMatchObject({
      change: { emit: [{ type: "ReconsiderationAnswered", words: { finding: "award", from: "schoolPublicity" } }] },
    });
  });

  test("at the county keeps the award and asks for everybody's signature after it", () => {
    const disputed = asking(byCounty, { instance: "deputy" });
    const deputy = aStaffMember({ id: "deputy", roles: [{ role: "DEPUTY_DIRECTOR", scope: { of: "county" } }] });
    const task = aWait({ purpose: "reconsideration", assignee: "deputy" });
    const as = { actor: deputy, task };

    expect(becomes(answered(disputed, { finding: "award" }, as))).toMatchObject({
      ...{ status: "countyRecheck", queuedAt: monday, award: { amount: 50_000 } },
      acts: [{}, {}, {}, {}, { role: "AID_CENTER_REVIEWER", by: "deputy" }],
    });
    const again = becomes(answered(disputed, { finding: "countyRecheck" }, as));
    expect(again).toMatchObject({ status: "countyRecheck", award: { amount: 50_000 }, barred: ["reviewer-1"] });
    expect(again).not.toHaveProperty("queuedAt");
    const atSchool = becomes(answered(disputed, { finding: "schoolCheck" }, as));
    expect(atSchool).toMatchObject({ status: "schoolCheck", barred: ["reviewer-1", "panel-1"] });
    expect(atSchool).not.toHaveProperty("award");
  });

  test("that lets the rejection stand bars its author and opens the next level for five working days more", () => {
    const later5 = anOccasion({ now: later(monday, 7 * 86_400_000) });
    const stands = becomes(answered(asking(bySchool), { finding: "notUpheld", code: "R03" }, { occasion: later5 }));

    expect(stands).toMatchObject({
      ...{ status: "rejected", barred: ["panel-1", "reviewer-1"], reconsiderBy: endOfDay(Day.parse("2026-09-20")) },
      reconsiderations: [{ answer: { finding: "notUpheld", code: "R03" } }],
    });
    expect("status" in stands && instanceToAsk(stands, county)).toBe("deputy");
  });

  test.each([
    ["without a task", { task: undefined }, {}, "TaskNotFound"],
    ["by somebody else", { task: aWait({ purpose: "reconsideration", assignee: "head" }) }, {}, "NotYourTask"],
    ["on an older version", {}, { version: 1 }, "VersionConflict"],
    ["without the human fact", {}, { humanFact: "乙" }, "WrongHumanFact"],
    ["that sends a school's case to the county", {}, { finding: "countyRecheck" }, "NotAllowedHere"],
    ["with a level above the mapping without minutes", {}, { level: "L1" }, "FormIncomplete"],
  ] as const)("%s is refused", (_, given, said, code) => {
    expect(answered(asking(bySchool), { finding: "award", ...said }, given)).toMatchObject({ refusal: { code } });
  });

  test("to nothing that was asked is refused", () => {
    expect(answered(bySchool, { finding: "award" })).toMatchObject({ refusal: { code: "TaskClosed" } });
    expect(answered(undefined, { finding: "award" })).toMatchObject({ refusal: { code: "TaskNotFound" } });
  });

  test("by whoever rejected it is refused, and by the child's parent", () => {
    const own = aStaffMember({ id: "reviewer-1", ownChildren: [bySchool.pupilKey] });

    expect(answered({ ...asking(bySchool), barred: ["reviewer-1"] }, { finding: "award" })).toMatchObject({
      refusal: { code: "ActedBefore" },
    });
    expect(answered(asking(bySchool), { finding: "award" }, { actor: own })).toMatchObject({
      refusal: { code: "OwnFile" },
    });
  });

  test("grants no aid that nobody would be left to sign, and is not offered it", () => {
    const near = { ...asking(byCounty, { instance: "deputy" }), barred: ["reviewer-1", "director"] };
    const facts = { application: near, by: "deputy", county, school };

    expect(findingsFor(facts)).toEqual(["schoolCheck", "countyRecheck", "notUpheld"]);
    expect(findingsFor({ ...facts, application: { ...bySchool, unit: "county" } })).toEqual([
      "schoolCheck",
      "notUpheld",
    ]);
    expect(
      answered(
        near,
        { finding: "award" },
        {
          actor: aStaffMember({ id: "deputy" }),
          task: aWait({ purpose: "reconsideration", assignee: "deputy" }),
        },
      ),
    ).toMatchObject({ refusal: { code: "NotAllowedHere", faults: [{ field: "finding", code: "nobodyLeft" }] } });
  });
});
