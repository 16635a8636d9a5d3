import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { calendarOf, nationalCalendar, nationalTables } from "../../../domain/calendar/calendar.ts";
import { OffDay } from "../../../domain/calendar/off-day.ts";
import { PublicityWindow, publicityWindow, recomputeWindow } from "../../../domain/calendar/publicity-window.ts";
import { addDays, Day, endOfDay, later, startOfDay } from "../../../domain/calendar/time.ts";
import { YearTable } from "../../../domain/calendar/year-table.ts";

const day = (text: string): Day => Day.parse(text);

const postedOn = (text: string, hour = 10, calendar = nationalCalendar) =>
  publicityWindow({ calendar, postedAt: startOfDay(day(text), hour), workingDays: 5 });

const table2027 = (days: { off?: readonly string[]; work?: readonly string[] }): YearTable =>
  YearTable.parse({
    year: 2027,
    version: "2027.1",
    source: "https://www.example.com/notice",
    off: [],
    work: [],
    ...days,
  });

const withTable = (table: YearTable) => calendarOf({ tables: [...nationalTables, table], offDays: [] });

describe("a publicity window of five working days", () => {
  test.each([
    { posted: "2026-03-09", days: ["03-10", "03-11", "03-12", "03-13", "03-16"], calendarDays: 7 },
    { posted: "2026-09-18", days: ["09-20", "09-21", "09-22", "09-23", "09-24"], calendarDays: 6 },
    { posted: "2026-09-28", days: ["09-29", "09-30", "10-08", "10-09", "10-10"], calendarDays: 12 },
    { posted: "2026-09-30", days: ["10-08", "10-09", "10-10", "10-12", "10-13"], calendarDays: 13 },
    { posted: "2026-02-12", days: ["02-13", "02-14", "02-24", "02-25", "02-26"], calendarDays: 14 },
    { posted: "2026-04-30", days: ["05-06", "05-07", "05-08", "05-09", "05-11"], calendarDays: 11 },
  ])("posted on $posted ends at 24:00 of the fifth, $calendarDays days later", ({ posted, days, calendarDays }) => {
    const window = postedOn(posted);

    expect(window.days).toEqual(days.map((text) => `2026-${text}`));
    expect(window.endsAt).toBe(endOfDay(addDays(day(posted), calendarDays)));
    expect(window).toMatchObject({ effectiveFrom: posted, lastDay: window.days[4], certainty: "final" });
    expect(PublicityWindow.parse(window)).toEqual(window);
  });

  test.each([
    { posted: "2024-02-08", lastDay: "2024-02-21", what: "before the Spring Festival 2024" },
    { posted: "2025-01-24", lastDay: "2025-02-07", what: "before the Spring Festival 2025, over a worked Sunday" },
    { posted: "2025-09-30", lastDay: "2025-10-14", what: "before the long National Day of 2025" },
    { posted: "2025-12-31", lastDay: "2026-01-08", what: "over the New Year of 2026, with its worked Sunday" },
  ])("$what ($posted) ends on $lastDay", ({ posted, lastDay }) => {
    expect(postedOn(posted)).toMatchObject({ lastDay, certainty: "final" });
  });

  test("in UTC ends at 16:00 of its last day", () => {
    expect(postedOn("2026-03-09").endsAt).toBe("2026-03-16T16:00:00.000Z");
  });

  test.each([
    { posted: "2026-03-09", hour: 17, from: "2026-03-09", lastDay: "2026-03-16", what: "at 17:00 counts today" },
    {
      posted: "2026-03-09",
      hour: 17.01,
      from: "2026-03-10",
      lastDay: "2026-03-17",
      what: "after 17:00 counts tomorrow",
    },
    {
      posted: "2026-03-13",
      hour: 18,
      from: "2026-03-16",
      lastDay: "2026-03-23",
      what: "on Friday evening counts Monday",
    },
    { posted: "2026-03-14", hour: 10, from: "2026-03-16", lastDay: "2026-03-23", what: "on Saturday counts Monday" },
    {
      posted: "2026-03-15",
      hour: 18,
      from: "2026-03-16",
      lastDay: "2026-03-23",
      what: "on Sunday evening counts Monday",
    },
    {
      posted: "2026-10-10",
      hour: 10,
      from: "2026-10-10",
      lastDay: "2026-10-16",
      what: "on a worked Saturday counts today",
    },
    {
      posted: "2026-10-03",
      hour: 10,
      from: "2026-10-08",
      lastDay: "2026-10-14",
      what: "in the holiday counts the day after it",
    },
  ])("posted $what", ({ posted, hour, from, lastDay }) => {
    expect(postedOn(posted, hour)).toMatchObject({ effectiveFrom: from, lastDay });
  });

  test("posted on 28 December 2026 is provisional and does not count New Year's Day", () => {
    const window = postedOn("2026-12-28");

    expect(window.days).toEqual(["2026-12-29", "2026-12-30", "2026-12-31", "2027-01-04", "2027-01-05"]);
    expect(window.certainty).toBe("provisional");
  });

  test("skips a snow day of the county", () => {
    const snow = OffDay.parse({ day: "2026-03-11", kind: "emergency", reason: "大雪" });

    const window = postedOn("2026-03-09", 10, calendarOf({ tables: nationalTables, offDays: [snow] }));

    expect(window.lastDay).toBe("2026-03-17");
  });
});

describe("a window counted anew", () => {
  const open = postedOn("2026-12-28");
  const now = startOfDay(day("2026-12-30"));

  test("grows when the new table takes a counted day off", () => {
    const calendar = withTable(table2027({ off: ["2026-12-31", "2027-01-01"], work: ["2026-12-27"] }));

    const window = recomputeWindow({ calendar, window: open, now });

    expect(window.days).toEqual(["2026-12-29", "2026-12-30", "2027-01-04", "2027-01-05", "2027-01-06"]);
    expect(window).toMatchObject({ lastDay: "2027-01-06", certainty: "final" });
  });

  test("keeps its end, and lists the further day, when the new table works on a Saturday", () => {
    const calendar = withTable(table2027({ off: ["2027-01-01"], work: ["2027-01-02"] }));

    const window = recomputeWindow({ calendar, window: open, now });

    expect(window.days).toEqual(["2026-12-29", "2026-12-30", "2026-12-31", "2027-01-02", "2027-01-04", "2027-01-05"]);
    expect(window).toMatchObject({ endsAt: open.endsAt, lastDay: open.lastDay, certainty: "final" });
  });

  test("becomes final when the table confirms what was assumed", () => {
    const calendar = withTable(table2027({ off: ["2027-01-01"] }));

    const window = recomputeWindow({ calendar, window: open, now });

    expect(window).toEqual({ ...open, certainty: "final" });
  });

  test("stays as it was once it has ended", () => {
    const calendar = withTable(table2027({ off: ["2026-12-31", "2027-01-01"] }));

    const window = recomputeWindow({ calendar, window: open, now: open.endsAt });

    expect(window).toBe(open);
  });

  test("never shrinks, whatever the new table says", () => {
    const january = fc.subarray(
      Array.from({ length: 20 }, (_, offset) => addDays(day("2026-12-26"), offset)).filter((d) => d >= "2026-12-29"),
    );

    fc.assert(
      fc.property(january, fc.subarray(["2026-12-27", "2027-01-02", "2027-01-03", "2027-01-09"]), (off, weekends) => {
        const work = weekends.filter((text) => !off.includes(day(text)));

        const window = recomputeWindow({ calendar: withTable(table2027({ off, work })), window: open, now });

        expect(window.endsAt >= open.endsAt).toBe(true);
        expect(window.days.length).toBeGreaterThanOrEqual(5);
        expect(recomputeWindow({ calendar: nationalCalendar, window, now: later(now, 1) }).endsAt).toBe(window.endsAt);
      }),
    );
  });
});
