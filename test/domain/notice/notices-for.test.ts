import { describe, expect, test } from "vitest";
import type { Application } from "../../../domain/application/application.ts";
import { Day, endOfDay } from "../../../domain/calendar/time.ts";
import type { School } from "../../../domain/county/school.ts";
import type { DomainEvent } from "../../../domain/history/domain-event.ts";
import { system } from "../../../domain/history/domain-event.ts";
import { staffNews } from "../../../domain/notice/news-for.ts";
import { correctionReminder, familyNotices, listedNotice } from "../../../domain/notice/notices-for.ts";
import { objectorNotices } from "../../../domain/notice/objection-notices.ts";
import { aCampaign, aLine, aList, anApplication, anObjection, anOccasion, monday } from "../../support/factories.ts";
import { centralSchool, smallCounty as county } from "../../support/small-county.ts";

const submitted = anApplication({ status: "submitted" });
const aWeekLater = endOfDay(Day.parse("2026-09-14"));

const anEvent = (type: DomainEvent["type"], words: DomainEvent["words"] = {}): DomainEvent => ({
  type,
  subject: { kind: "application", id: submitted.id },
  at: monday,
  actor: system,
  words,
});

const toFamily = (event: DomainEvent, application: Application = submitted) =>
  familyNotices[event.type]?.({ event, county, occasion: anOccasion(), application });
const newsOf = (event: DomainEvent, school?: School) =>
  staffNews[event.type]?.({ event, county, school, application: school && submitted });
const news = (event: DomainEvent) => newsOf(event, centralSchool);

describe("a family", () => {
  test("hears that its application was received and until when the class check takes", () => {
    const notice = toFamily(anEvent("ApplicationSubmitted", { deadline: aWeekLater }));

    expect(notice).toEqual({
      notice: "N01",
      words: {
        no: submitted.id,
        pupil: "钱*甲",
        prog: "COMPULSORY_BOARDING",
        term: "2026-2027-1",
        date: aWeekLater,
      },
    });
  });

  test("hears what to correct by its coded reason, never in the reviewer's own words", () => {
    const words = { stage: "classCheck", reason: "R04", deadline: aWeekLater };

    const notice = toFamily(anEvent("ReviewReturned", words));

    expect(notice).toMatchObject({ notice: "N03", words: { reason: "R04", date: aWeekLater } });
  });

  test.each([
    ["schoolCheck", centralSchool.name],
    ["schoolPublicity", centralSchool.name],
    ["countyRecheck", "安禾县学生资助管理中心"],
    ["countyPublicity", "安禾县学生资助管理中心"],
  ])("refused at %s hears by whom, and until when it may ask for reconsideration", (stage, zh) => {
    const notice = toFamily(anEvent("ReviewRejected", { stage, reason: "R03" }));

    expect(notice).toMatchObject({ notice: "N04", words: { unit: { zh }, days: 5, date: aWeekLater } });
  });

  test("of a school that is no longer on the county's list is referred to the aid centre, without a known reason to the reviewer", () => {
    const moved = anApplication({ status: "submitted", schoolCode: "2161990199" });

    const notice = toFamily(anEvent("ReviewRejected", { stage: "schoolCheck" }), moved);

    expect(notice).toMatchObject({ words: { unit: { en: "Anhe County Student Aid Centre" }, reason: "R99" } });
  });

  test("whose application lapsed hears when makeup registration is, once that is known", () => {
    const makeup = { opensAt: monday, closesAt: aWeekLater };
    const notice = familyNotices.ApplicationLapsed?.({
      ...{ event: anEvent("ApplicationLapsed"), county, application: anApplication({ status: "submitted" }) },
      occasion: anOccasion({ campaign: aCampaign({ makeup }) }),
    });

    expect(notice).toMatchObject({ notice: "lapsedInMakeup", words: { from: monday, to: aWeekLater } });
  });

  test("hears that its application lapsed, was withdrawn, or goes on after an objection", () => {
    const told = ["ApplicationLapsed", "ApplicationWithdrawn", "HoldEnded"] as const;

    const notices = told.map((type) => toFamily(anEvent(type))?.notice);

    expect(notices).toEqual(["N05", "withdrawn", "objectionEnded"]);
  });

  test("hears what was approved and until when it is paid, a worked Sunday counted", () => {
    const notice = toFamily(anEvent("ApplicationApproved"), anApplication({ status: "approved" }));

    expect(notice).toMatchObject({
      notice: "N12",
      words: { amount: 50_000, date: endOfDay(Day.parse("2026-09-20")) },
    });
  });

  test("hears nothing of an approval that another decision has overtaken", () => {
    const notice = toFamily(anEvent("ApplicationApproved"), anApplication({ status: "withdrawn" }));

    expect(notice).toBeUndefined();
  });

  test("is reminded of a correction it still owes", () => {
    const owed = correctionReminder(anApplication({ status: "correction" }));
    const given = correctionReminder(submitted);

    expect(owed).toMatchObject({ notice: "correctionReminder", words: { reason: "R04", date: aWeekLater } });
    expect(given).toBeUndefined();
  });
});

describe("a family on a list", () => {
  const application = anApplication({ status: "schoolPublicity" });
  const facts = { list: aList({ status: "posted" }), line: aLine(), application, county };

  test("hears of the school's publicity with its window", () => {
    const notice = listedNotice(facts);

    expect(notice).toMatchObject({
      notice: "N06",
      words: { from: monday, to: aWeekLater, days: 5, list: facts.list.id, unit: { zh: centralSchool.name } },
    });
  });

  test("hears of the county's publicity, and that objections go to the aid centre", () => {
    const notice = listedNotice({ ...facts, list: aList({ status: "posted", level: "county" }) });

    expect(notice).toMatchObject({ notice: "N11", words: { unit: { en: "Anhe County Student Aid Centre" } } });
  });

  test("hears nothing when its line was struck, or before the list hangs", () => {
    const struck = listedNotice({ ...facts, line: aLine({ status: "struck" }) });
    const filling = listedNotice({ ...facts, list: aList({ status: "prepared" }) });

    expect([struck, filling]).toEqual([undefined, undefined]);
  });
});

describe("an objector", () => {
  test("hears the number, the time of the answer, and later the result with the right to a review, never of the family", () => {
    const facts = { county, occasion: anOccasion(), objection: anObjection() };
    const admitted = objectorNotices.ObjectionAdmitted?.({ ...facts, event: anEvent("ObjectionAdmitted") });
    const results = ["upheld", "partlyUpheld", "notUpheld"].map((outcome) =>
      objectorNotices.ObjectionDecided?.({
        ...facts,
        event: anEvent("ObjectionDecided", { outcome, deadline: aWeekLater }),
      }),
    );

    expect(admitted).toEqual({ notice: "N07", words: { no: "YY000000000001", date: aWeekLater } });
    expect(results).toEqual([
      { notice: "objectionUpheld", words: { no: "YY000000000001" } },
      { notice: "N08", words: { no: "YY000000000001", result: "partlyUpheld", date: aWeekLater } },
      { notice: "N08", words: { no: "YY000000000001", result: "notUpheld", date: aWeekLater } },
    ]);
  });

  test("hears nothing by mail when the objection is raised: number and code stand on the page", () => {
    expect(objectorNotices.ObjectionRaised).toBeUndefined();
  });
});

describe("the office", () => {
  test("hears at the school what the county returns, but not what the school itself returns", () => {
    const byCounty = news(anEvent("ReviewReturned", { stage: "countyRecheck" }));
    const byTeacher = news(anEvent("ReviewReturned", { stage: "classCheck" }));

    expect(byCounty?.map(({ staffId }) => staffId)).toEqual(["officer-1", "principal-1"]);
    expect(byCounty?.[0]?.news).toEqual({ about: "returnedByCounty", id: submitted.id });
    expect(byTeacher).toEqual([]);
  });

  test("hears of applications that wait for a list, at the desk where it is prepared", () => {
    const atSchool = news(anEvent("ReviewApproved", { stage: "schoolCheck" }));
    const inClass = news(anEvent("ReviewApproved", { stage: "classCheck" }));

    expect(atSchool).toEqual([{ staffId: "officer-1", news: { about: "waitsForList", id: centralSchool.code } }]);
    expect(inClass).toEqual([]);
  });

  test("hears of a lapsed application in the class it came from", () => {
    const told = news(anEvent("ApplicationLapsed"));
    const unknown = newsOf(anEvent("ApplicationLapsed"));

    expect(told).toEqual([{ staffId: "teacher-1", news: { about: "lapsed", id: submitted.id } }]);
    expect(unknown).toEqual([]);
  });

  test("hears of an overdue task on both sides: who had it, and who has it now", () => {
    const passed = news(anEvent("TaskEscalated", { from: "teacher-1", to: "principal-1" }));
    const kept = news(anEvent("TaskEscalated", { from: "director", to: "director" }));

    expect(passed).toEqual([
      { staffId: "teacher-1", news: { about: "passedOn", id: submitted.id } },
      { staffId: "principal-1" },
    ]);
    expect(kept).toEqual([]);
  });

  test("hears of reported lists and of objections where they are answered", () => {
    const reported = news(anEvent("ListSigned"));
    const signedByDeputy = newsOf(anEvent("ListSigned"));
    const atSchool = news(anEvent("ObjectionRaised"));
    const atCounty = newsOf(anEvent("ObjectionRaised"));

    expect(reported?.map(({ staffId }) => staffId)).toEqual(["head"]);
    expect(signedByDeputy).toEqual([]);
    expect([atSchool, atCounty].map((told) => told?.[0]?.staffId)).toEqual(["officer-1", "head"]);
  });
});
