import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nationalCalendar } from "../../../domain/calendar/calendar.ts";
import { addDays, Day, endOfDay, Instant, startOfDay } from "../../../domain/calendar/time.ts";
import {
  certaintyOf,
  countWorkingDays,
  deadline,
  isWorkingDay,
  missingYears,
  nextWorkingDay,
  workingDayOnOrAfter,
  workingDaysBetween,
} from "../../../domain/calendar/working-days.ts";

const day = (text: string): Day => Day.parse(text);
const someDay = fc.integer({ min: 0, max: 1800 }).map((offset) => addDays(day("2023-06-01"), offset));

describe("a working day", () => {
  test.each([
    { text: "2026-03-09", what: "an ordinary Monday", worked: true },
    { text: "2026-03-14", what: "an ordinary Saturday", worked: false },
    { text: "2026-10-01", what: "National Day", worked: false },
    { text: "2026-10-10", what: "a Saturday worked in exchange", worked: true },
    { text: "2026-02-09", what: "the Monday before the Spring Festival", worked: true },
    { text: "2027-01-01", what: "New Year's Day of a year without a table", worked: false },
    { text: "2027-10-01", what: "National Day of a year without a table", worked: false },
    { text: "2027-10-04", what: "a Monday of a year without a table", worked: true },
    { text: "2027-05-03", what: "3 May of a year without a table", worked: true },
  ])("$what ($text): $worked", ({ text, worked }) => {
    expect(isWorkingDay(nationalCalendar, day(text))).toBe(worked);
  });

  test("is found from a day on, or strictly after it", () => {
    const friday = day("2026-03-13");

    expect(workingDayOnOrAfter(nationalCalendar, friday)).toBe(friday);
    expect(workingDayOnOrAfter(nationalCalendar, day("2026-03-14"))).toBe("2026-03-16");
    expect(nextWorkingDay(nationalCalendar, friday)).toBe("2026-03-16");
  });
});

describe("a deadline", () => {
  test.each([
    { from: "2026-03-09T01:00:00.000Z", workingDays: 3, lastDay: "2026-03-12" },
    { from: "2026-03-09T15:59:59.999Z", workingDays: 3, lastDay: "2026-03-12" },
    { from: "2026-03-09T16:00:00.000Z", workingDays: 3, lastDay: "2026-03-13" },
    { from: "2026-02-14T03:00:00.000Z", workingDays: 1, lastDay: "2026-02-24" },
    { from: "2026-09-30T03:00:00.000Z", workingDays: 10, lastDay: "2026-10-20" },
    { from: "2026-03-09T01:00:00.000Z", workingDays: 0, lastDay: "2026-03-09" },
  ])("$workingDays working days after $from is 24:00 of $lastDay", ({ from, workingDays, lastDay }) => {
    const due = deadline({ calendar: nationalCalendar, from: Instant.parse(from), workingDays });

    expect(due).toMatchObject({ lastDay, endsAt: endOfDay(day(lastDay)), certainty: "final" });
  });

  test("names the days it counts, so that a person can check them", () => {
    const due = deadline({ calendar: nationalCalendar, from: startOfDay(day("2026-05-08"), 9), workingDays: 3 });

    expect(due.days).toEqual(["2026-05-09", "2026-05-11", "2026-05-12"]);
  });

  test("into a year without a table is provisional", () => {
    const due = deadline({ calendar: nationalCalendar, from: startOfDay(day("2026-12-30"), 9), workingDays: 3 });

    expect(due).toMatchObject({ lastDay: "2027-01-05", certainty: "provisional" });
  });
});

describe("certainty", () => {
  test("needs the next year's table from 25 December on, because it may move those days", () => {
    expect(missingYears(nationalCalendar, [day("2026-12-24")])).toEqual([]);
    expect(missingYears(nationalCalendar, [day("2026-12-25"), day("2027-01-04")])).toEqual([2027]);
    expect(missingYears(nationalCalendar, [day("2025-12-31")])).toEqual([]);
  });

  test("looks at the days after the first only", () => {
    expect(certaintyOf(nationalCalendar, { from: day("2023-12-31"), to: day("2024-01-05") })).toBe("final");
    expect(certaintyOf(nationalCalendar, { from: day("2023-12-30"), to: day("2024-01-05") })).toBe("provisional");
  });
});

describe("any count of working days", () => {
  test("holds exactly the working days after its first day", () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 1, max: 40 }), (from, count) => {
        const { days, lastDay } = countWorkingDays(nationalCalendar, { from, count });

        expect(days).toHaveLength(count);
        expect(days.at(-1)).toBe(lastDay);
        expect(workingDaysBetween(nationalCalendar, { from, to: lastDay })).toEqual(days);
      }),
    );
  });

  test("may be counted in two parts", () => {
    fc.assert(
      fc.property(someDay, fc.nat({ max: 20 }), fc.nat({ max: 20 }), (from, first, second) => {
        const whole = countWorkingDays(nationalCalendar, { from, count: first + second });
        const half = countWorkingDays(nationalCalendar, { from, count: first });
        const rest = countWorkingDays(nationalCalendar, { from: half.lastDay, count: second });

        expect(rest.lastDay).toBe(whole.lastDay);
      }),
    );
  });

  test("never ends earlier for beginning later", () => {
    fc.assert(
      fc.property(someDay, fc.nat({ max: 30 }), fc.integer({ min: 1, max: 30 }), (from, wait, count) => {
        const early = countWorkingDays(nationalCalendar, { from, count });
        const late = countWorkingDays(nationalCalendar, { from: addDays(from, wait), count });

        expect(late.lastDay >= early.lastDay).toBe(true);
      }),
    );
  });
});
