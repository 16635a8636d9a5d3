import { describe, expect, test } from "vitest";
import { Day, endOfDay, later } from "../../../domain/calendar/time.ts";
import { askReview } from "../../../domain/objection/ask-review.ts";
import { closeObjection } from "../../../domain/objection/close-objection.ts";
import { investigatorFor } from "../../../domain/objection/investigator.ts";
import type { Objection } from "../../../domain/objection/objection.ts";
import { objectionStanding } from "../../../domain/objection/objection-path.ts";
import { readObjector } from "../../../domain/objection/read-objector.ts";
import { ReviewObjectionForm, reviewObjection } from "../../../domain/objection/review-objection.ts";
import { aList, anApplication, anObjection, anOccasion, aStaffMember, aWait, monday } from "../../support/factories.ts";
import { changeOf, codeOf, recordsOf } from "../../support/said.ts";
import { centralSchool, smallCounty, teachingPoint } from "../../support/small-county.ts";
import { deskFor, hanging, held, place, read, township } from "./objection-cases.ts";

const inAWeek = endOfDay(Day.parse("2026-09-14"));
const reply = { text: "不属实。", by: township.id, at: monday, result: "notUpheld" as const, effect: "none" as const };
const answered = anObjection({ status: "notUpheld", dueAt: inAWeek, reply });
const asked = anObjection({ ...answered, status: "reviewAsked", review: { askedAt: monday, why: "没有走访。" } });
const reviewer = aStaffMember({ id: "reviewer-1", roles: [{ role: "AID_CENTER_REVIEWER", scope: { of: "county" } }] });

describe("a review", () => {
  const ask = (objection: Objection | undefined, now = monday) =>
    askReview({ objection, form: { why: "没有走访。" }, occasion: anOccasion({ now }) });
  const review = (given: Partial<Parameters<typeof reviewObjection>[0]> = {}) =>
    reviewObjection({
      ...deskFor("reviewObjection"),
      ...{ objection: asked, actor: reviewer, place, applicationTask: undefined, makeupDigits: "12345678" },
      ...{ county: smallCounty, school: centralSchool },
      task: aWait({ purpose: "reviewObjection", assignee: reviewer.id }),
      form: { ...read, outcome: "confirmed", reply: "维持。" },
      ...given,
    });

  test("is asked for within five working days of the answer", () => {
    const change = changeOf(ask(answered, later(inAWeek, -1)));

    expect(recordsOf(change, "objection")).toMatchObject([{ status: "reviewAsked", review: { why: "没有走访。" } }]);
    expect(JSON.stringify(change.emit)).not.toContain("没有走访");
  });

  test.each([
    ["later", answered, inAWeek],
    ["of what was wholly upheld", { ...answered, status: "upheld" as const }, monday],
    ["twice", asked, monday],
  ])("is not asked for %s", (_, objection, now) => {
    expect(codeOf(ask(objection, now))).toBe("TaskClosed");
  });

  test("of nothing is refused", () => {
    expect(codeOf(ask(undefined))).toBe("ObjectionNotFound");
  });

  test("that confirms the answer changes nothing else", () => {
    const change = changeOf(review());

    expect(recordsOf(change, "objection")).toMatchObject([
      { status: "reviewed", review: { answer: { outcome: "confirmed", result: "notUpheld", by: reviewer.id } } },
    ]);
    expect(change.save).toHaveLength(2);
  });

  test("that changes the answer rejects the application where it stands now", () => {
    const application = anApplication({ status: "countyRecheck" });
    const change = changeOf(
      review({
        ...{ application, place: undefined },
        form: {
          ...read,
          outcome: "changed",
          result: "upheld",
          effect: "reject",
          reason: { code: "R03" },
          reply: "属实。",
        },
      }),
    );

    expect(recordsOf(change, "application")).toMatchObject([{ status: "rejected", level: "objection" }]);
    expect(recordsOf(change, "objection")).toMatchObject([
      { review: { answer: { outcome: "changed", result: "upheld" } } },
    ]);
  });

  test.each<[string, Partial<Parameters<typeof reviewObjection>[0]>]>([
    ["ActedBefore", { actor: township }],
    ["ActedBefore", { actor: aStaffMember({ id: "panel-1" }) }],
    ["NotYourTask", { actor: aStaffMember({ id: "deputy" }) }],
    ["TaskClosed", { objection: answered }],
    ["FormIncomplete", { form: { ...read, outcome: "changed", result: "upheld", reply: "属实。" } }],
  ])("not: %s (%#)", (code, given) => {
    expect(codeOf(review(given))).toBe(code);
  });

  test("that changes the answer says to what", () => {
    expect(ReviewObjectionForm.safeParse({ ...read, outcome: "changed", reply: "属实。" }).success).toBe(false);
  });
});

describe("who handles an objection", () => {
  const facts = {
    ...{ purpose: "investigateObjection" as const, objection: answered, list: hanging, application: held },
    ...{ county: smallCounty, school: centralSchool, staff: [], escalations: 0 },
  };

  test("is the first office that took no part in the application or the list, and one further up when it is late", () => {
    expect(investigatorFor(facts)).toBe("township-1");
    expect(investigatorFor({ ...facts, escalations: 1 })).toBe("reviewer-1");
    expect(investigatorFor({ ...facts, escalations: 9 })).toBe("head");
  });

  test("is not the pupil's parent, nor whoever signs the list next", () => {
    const staff = [{ ...township, ownChildren: ["pupil-key"] }];
    const { postedBy: _, ...list } = { ...hanging, actors: ["principal-1"] };

    expect(investigatorFor({ ...facts, staff })).toBe("reviewer-1");
    expect(investigatorFor({ ...facts, list })).toBe("principal-1");
  });

  test("is in a teaching point an office outside, because its head teaches and signs there", () => {
    const list = aList({ status: "posted", postedBy: "point-head", preparedBy: "point-officer" });

    expect(investigatorFor({ ...facts, school: teachingPoint, list })).not.toMatch(/^point-(head|officer)$/);
  });

  test("is, for the list as a whole, nobody who acted on one of its lines, if there are others", () => {
    const { postedBy: _, ...list } = { ...hanging, actors: ["township-1"] };

    expect(investigatorFor({ ...facts, application: undefined, list })).toBe("reviewer-1");
  });

  test("is for a review one level up, somebody who has not handled it", () => {
    const purpose = "reviewObjection" as const;
    const list = aList({ status: "posted", level: "county", preparedBy: "reviewer-1", postedBy: "head" });

    expect(investigatorFor({ ...facts, purpose })).toBe("reviewer-1");
    expect(investigatorFor({ ...facts, purpose, school: undefined, list })).toBe("director");
    expect(
      investigatorFor({
        ...facts,
        purpose,
        school: undefined,
        list,
        objection: { ...answered, reply: { ...reply, by: "director" } },
      }),
    ).toBe("deputy");
  });

  test("is not the last one who could sign the list, if there is anybody else", () => {
    const given = { status: "posted", level: "county", preparedBy: "reviewer-1", postedBy: "head" } as const;
    const list = aList({ ...given, actors: ["reviewer-1", "deputy"] });
    const reviewing = { ...facts, purpose: "reviewObjection" as const, school: undefined, list };

    expect(investigatorFor({ ...reviewing, escalations: 9 })).toBe("deputy");
    expect(investigatorFor({ ...reviewing, objection: { ...answered, reply: { ...reply, by: "deputy" } } })).toBe(
      "director",
    );
  });

  test("is nobody when all of a small county acted: the case is parked, not decided by one of them", () => {
    const everybody = ["officer-1", "principal-1", "township-1", "reviewer-1", "head"];
    const acts = everybody.map((by) => ({ role: "AUDITOR" as const, by, at: monday }));

    expect(() => investigatorFor({ ...facts, application: { ...held, acts } })).toThrow("nobody is left");
  });
});

describe("the end of an objection", () => {
  test("comes with its review, or when nobody asked for one in time", () => {
    const late = anOccasion({ now: inAWeek });

    expect(closeObjection(answered, anOccasion())).toBeUndefined();
    expect(closeObjection(asked, late)).toBeUndefined();
    expect(closeObjection(answered, late)).toMatchObject({ save: [{ status: "closed" }] });
    expect(closeObjection({ ...asked, status: "reviewed" }, anOccasion())).toMatchObject({
      save: [{ status: "closed" }],
    });
  });

  test.each([
    ["received", "admitObjection", "waiting"],
    ["investigating", "admitObjection", "resume"],
    ["investigating", "investigateObjection", "waiting"],
    ["notAdmitted", "objectionReview", "waiting"],
    ["reviewAsked", "reviewObjection", "waiting"],
    ["reviewed", "reviewObjection", "resume"],
    ["upheld", "parked", "waiting"],
    ["closed", "parked", "resume"],
  ] as const)("%s says to a wait for %s: %s", (status, purpose, is) => {
    expect(objectionStanding(anObjection({ status }), purpose).is).toBe(is);
  });
});

describe("who objected", () => {
  const objection = anObjection({ objector: { name: "吴甲", contact: "15400000000" } });
  const look = (given: Partial<Parameters<typeof readObjector>[0]> = {}) =>
    readObjector({
      ...{ actor: reviewer, objection, list: hanging, application: held, form: { why: "askBack" } },
      ...{ occasion: anOccasion(), accessId: "look-1", has: "task", log: undefined, counter: undefined },
      ...given,
    });

  test("is read by the aid centre only, and the history keeps who read it and why", () => {
    const change = changeOf(look());

    expect(change.emit).toMatchObject([
      { type: "ObjectorRead", actor: { id: reviewer.id }, words: { why: "askBack" } },
      { type: "PersonalDataRead", subject: { kind: "accessLog", id: objection.id }, words: { fields: "objector" } },
    ]);
    expect(JSON.stringify(change.emit)).not.toMatch(/吴甲|154/);
    expect(codeOf(look({ actor: township }))).toBe("NotAllowedHere");
  });

  test("is nobody when it was raised anonymously", () => {
    expect(codeOf(look({ objection: anObjection() }))).toBe("ObjectionNotFound");
  });
});
