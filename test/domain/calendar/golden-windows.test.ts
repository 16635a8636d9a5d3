import { describe, expect, test } from "vitest";
import { calendarOf, nationalCalendar, nationalTables } from "../../../domain/calendar/calendar.ts";
import { explainDays, explainWindow } from "../../../domain/calendar/explain-days.ts";
import { OffDay } from "../../../domain/calendar/off-day.ts";
import { publicityWindow, recomputeWindow } from "../../../domain/calendar/publicity-window.ts";
import { usualRecess } from "../../../domain/calendar/term.ts";
import { Day, Instant } from "../../../domain/calendar/time.ts";
import { YearTable } from "../../../domain/calendar/year-table.ts";

const offDay = (day: string, reason: string, kind: OffDay["kind"] = "emergency"): OffDay =>
  OffDay.parse({ day, kind, reason });

const countyWith = (...offDays: OffDay[]) => calendarOf({ tables: nationalTables, offDays });

/** The notice for 2027 as it might read: New Year 1 to 3 January, worked again on Monday; Spring Festival 5 to 11 February. */
const table2027 = YearTable.parse({
  year: 2027,
  version: "2027.1",
  source: "https://www.example.com/notice-2027",
  off: [
    ...["2027-01-01", "2027-01-02", "2027-01-03"],
    ...["2027-02-05", "2027-02-06", "2027-02-07", "2027-02-08", "2027-02-09", "2027-02-10", "2027-02-11"],
  ],
  work: ["2027-01-30", "2027-02-20"],
});

const with2027 = calendarOf({ tables: [...nationalTables, table2027], offDays: [] });

const windowOf = (postedAt: string, calendar = nationalCalendar) =>
  publicityWindow({ calendar, postedAt: Instant.parse(postedAt), workingDays: 5 });

describe("five working days, to the instant", () => {
  test.each([
    { what: "an ordinary Monday morning", posted: "2026-03-09T01:00:00.000Z", ends: "2026-03-16T16:00:00.000Z" },
    { what: "before the Spring Festival", posted: "2026-02-12T02:00:00.000Z", ends: "2026-02-26T16:00:00.000Z" },
    { what: "in the Spring Festival", posted: "2026-02-18T02:00:00.000Z", ends: "2026-03-02T16:00:00.000Z" },
    { what: "before Qingming", posted: "2026-04-02T02:00:00.000Z", ends: "2026-04-10T16:00:00.000Z" },
    { what: "on Qingming itself", posted: "2026-04-05T02:00:00.000Z", ends: "2026-04-14T16:00:00.000Z" },
    { what: "before Labour Day", posted: "2026-04-30T02:00:00.000Z", ends: "2026-05-11T16:00:00.000Z" },
    { what: "before the Dragon Boat Festival", posted: "2026-06-18T02:00:00.000Z", ends: "2026-06-26T16:00:00.000Z" },
    { what: "over a worked Sunday", posted: "2026-09-18T02:00:00.000Z", ends: "2026-09-24T16:00:00.000Z" },
    { what: "on a worked Sunday", posted: "2026-09-20T02:00:00.000Z", ends: "2026-09-28T16:00:00.000Z" },
    { what: "before two holidays", posted: "2026-09-24T02:00:00.000Z", ends: "2026-10-09T16:00:00.000Z" },
    { what: "before 1 October", posted: "2026-09-28T02:00:00.000Z", ends: "2026-10-10T16:00:00.000Z" },
    { what: "on the eve of 1 October at 17:00", posted: "2026-09-30T09:00:00.000Z", ends: "2026-10-13T16:00:00.000Z" },
    { what: "a millisecond later", posted: "2026-09-30T09:00:00.001Z", ends: "2026-10-14T16:00:00.000Z" },
    { what: "in the holiday", posted: "2026-10-03T02:00:00.000Z", ends: "2026-10-14T16:00:00.000Z" },
    { what: "on a worked Saturday", posted: "2026-10-10T02:00:00.000Z", ends: "2026-10-16T16:00:00.000Z" },
    {
      what: "on a worked Saturday at night",
      posted: "2026-10-10T13:00:00.000Z",
      ends: "2026-10-19T16:00:00.000Z",
    },
    {
      what: "at 00:30 of a Tuesday, still Monday in UTC",
      posted: "2026-09-07T16:30:00.000Z",
      ends: "2026-09-15T16:00:00.000Z",
    },
    { what: "at 23:59 of a Friday", posted: "2026-03-13T15:59:00.000Z", ends: "2026-03-23T16:00:00.000Z" },
  ])("posted $what ($posted) end at $ends", ({ posted, ends }) => {
    const window = windowOf(posted);

    expect(window).toMatchObject({ endsAt: ends, certainty: "final" });
    expect(window.days).toHaveLength(5);
  });
});

describe("a county's own days", () => {
  test("a local holiday in the window moves its end", () => {
    const torch = offDay("2026-08-06", "火把节", "local");

    expect(windowOf("2026-08-03T02:00:00.000Z", countyWith(torch)).endsAt).toBe("2026-08-11T16:00:00.000Z");
  });

  test("a posting on a local holiday counts for the next working day", () => {
    const torch = offDay("2026-08-06", "火把节", "local");

    expect(windowOf("2026-08-06T02:00:00.000Z", countyWith(torch))).toMatchObject({
      effectiveFrom: "2026-08-07",
      endsAt: "2026-08-14T16:00:00.000Z",
    });
  });

  test("an emergency on a worked Saturday takes it out of the count", () => {
    const flood = offDay("2026-10-10", "山洪");

    expect(windowOf("2026-09-28T02:00:00.000Z", countyWith(flood)).endsAt).toBe("2026-10-12T16:00:00.000Z");
  });

  test.each([
    { days: ["2026-09-10"], ends: "2026-09-15T16:00:00.000Z" },
    { days: ["2026-09-10", "2026-09-11"], ends: "2026-09-16T16:00:00.000Z" },
    { days: ["2026-09-14", "2026-09-15"], ends: "2026-09-16T16:00:00.000Z" },
    { days: ["2026-09-12"], ends: "2026-09-14T16:00:00.000Z" },
  ])("emergencies $days in an open window end it at $ends, and taking them back shortens nothing", ({ days, ends }) => {
    const open = windowOf("2026-09-07T01:00:00.000Z");
    const now = Instant.parse("2026-09-09T02:00:00.000Z");

    const longer = recomputeWindow({
      calendar: countyWith(...days.map((day) => offDay(day, "暴雨"))),
      window: open,
      now,
    });
    const after = recomputeWindow({ calendar: nationalCalendar, window: longer, now });

    expect([longer.endsAt, after.endsAt]).toEqual([ends, ends]);
  });
});

describe("a window into a year without data", () => {
  const posted = "2026-12-28T02:00:00.000Z";
  const christmas = windowOf(posted);

  test("is provisional, and New Year's Day is assumed off", () => {
    expect(christmas).toMatchObject({ endsAt: "2027-01-05T16:00:00.000Z", certainty: "provisional" });
    expect(christmas.days).not.toContain("2027-01-01");
  });

  test("is certain once the table is there, and stays as it is when nothing moves", () => {
    const now = Instant.parse("2026-12-30T02:00:00.000Z");

    const sure = recomputeWindow({ calendar: with2027, window: christmas, now });

    expect(sure).toMatchObject({ endsAt: christmas.endsAt, certainty: "final", days: christmas.days });
  });

  test("is lengthened by a table that takes more days off, never shortened by one that works more", () => {
    const now = Instant.parse("2026-12-30T02:00:00.000Z");
    const table = (off: readonly string[], work: readonly string[]) =>
      calendarOf({ tables: [...nationalTables, YearTable.parse({ ...table2027, off, work })], offDays: [] });

    const longer = recomputeWindow({
      calendar: table(["2026-12-31", "2027-01-01", "2027-01-04"], []),
      window: christmas,
      now,
    });
    const same = recomputeWindow({
      calendar: table(["2027-01-01"], ["2027-01-02", "2027-01-03"]),
      window: christmas,
      now,
    });

    expect(longer).toMatchObject({ endsAt: "2027-01-07T16:00:00.000Z", certainty: "final" });
    expect(same).toMatchObject({ endsAt: "2027-01-05T16:00:00.000Z", certainty: "final" });
  });

  test("stays as it was when the table comes after its end", () => {
    const now = Instant.parse("2027-01-05T16:00:00.000Z");

    expect(recomputeWindow({ calendar: with2027, window: christmas, now })).toBe(christmas);
  });

  test.each([
    { posted: "2026-12-17T02:00:00.000Z", certainty: "final" },
    { posted: "2026-12-18T02:00:00.000Z", certainty: "provisional" },
  ])("posted $posted is $certainty: the next table may reach back to 25 December", ({ posted: at, certainty }) => {
    expect(windowOf(at).certainty).toBe(certainty);
  });
});

describe("every day of a window says why", () => {
  const told = (posted: string, calendar = nationalCalendar) =>
    explainWindow(calendar, windowOf(posted, calendar)).map(({ day, number, why }) => [
      day.slice(5),
      number ?? "-",
      why,
    ]);

  test("over 1 October, posted after 17:00", () => {
    expect(told("2026-09-30T09:30:00.000Z")).toEqual([
      ["09-30", "-", "postedLate"],
      ...["10-01", "10-02", "10-03", "10-04", "10-05", "10-06", "10-07"].map((day) => [day, "-", "nationalHoliday"]),
      ["10-08", "-", "startDay"],
      ["10-09", 1, "workday"],
      ["10-10", 2, "workedWeekend"],
      ["10-11", "-", "weekend"],
      ["10-12", 3, "workday"],
      ["10-13", 4, "workday"],
      ["10-14", 5, "workday"],
    ]);
  });

  test("posted on a Saturday evening: the day is off, however late it is", () => {
    expect(told("2026-03-14T12:00:00.000Z").slice(0, 3)).toEqual([
      ["03-14", "-", "weekend"],
      ["03-15", "-", "weekend"],
      ["03-16", "-", "startDay"],
    ]);
  });

  test("with the county's own words for its days off", () => {
    const calendar = countyWith(offDay("2026-09-10", "暴雨红色预警"), offDay("2026-09-11", "县庆", "local"));

    expect(explainWindow(calendar, windowOf("2026-09-07T01:00:00.000Z", calendar))).toMatchObject([
      { why: "startDay" },
      { number: 1 },
      { number: 2 },
      { why: "emergency", words: "暴雨红色预警" },
      { why: "local", words: "县庆" },
      { why: "weekend" },
      { why: "weekend" },
      { number: 3 },
      { number: 4 },
      { number: 5, day: "2026-09-16" },
    ]);
  });

  test("in a year without data says what is assumed", () => {
    const days = explainDays(nationalCalendar, { from: Day.parse("2026-12-24"), to: Day.parse("2027-01-04") });

    expect(days.map(({ why, certainty }) => `${why} ${certainty}`)).toEqual([
      ...["startDay known", "workday assumed", "weekend assumed", "weekend assumed"],
      ...["workday assumed", "workday assumed", "workday assumed", "workday assumed"],
      ...["assumedHoliday assumed", "weekend assumed", "weekend assumed", "workday assumed"],
    ]);
  });
});

test("days of a window in the usual recess are told, so that nobody posts at a closed school", () => {
  const summer = windowOf("2026-07-07T02:00:00.000Z");
  const winter = windowOf("2027-01-19T02:00:00.000Z");

  expect(usualRecess(summer.days)).toEqual(["2026-07-10", "2026-07-13", "2026-07-14"]);
  expect(usualRecess(winter.days)[0]).toBe("2027-01-21");
});
