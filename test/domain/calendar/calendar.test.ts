import chineseDays from "chinese-days";
import { describe, expect, test } from "vitest";
import { calendarOf, nationalCalendar, nationalTables } from "../../../domain/calendar/calendar.ts";
import { OffDay } from "../../../domain/calendar/off-day.ts";
import { addDays, Day, yearOf } from "../../../domain/calendar/time.ts";
import { isWorkingDay } from "../../../domain/calendar/working-days.ts";
import { YearTable } from "../../../domain/calendar/year-table.ts";

const daysOf = (year: number): readonly Day[] => {
  const days: Day[] = [];
  for (let day = Day.parse(`${year}-01-01`); yearOf(day) === year; day = addDays(day, 1)) days.push(day);
  return days;
};

const aTable = (days: { off?: readonly string[]; work?: readonly string[] }) => ({
  year: 2027,
  version: "2027.1",
  source: "https://www.example.com/notice",
  off: [],
  work: [],
  ...days,
});

describe("the national calendar", () => {
  test.each([2024, 2025, 2026])("says of every day of %i what an independent calendar says", (year) => {
    const ours = daysOf(year).filter((day) => isWorkingDay(nationalCalendar, day));
    const theirs = daysOf(year).filter((day) => chineseDays.isWorkday(day));

    expect(ours).toEqual(theirs);
  });

  test.each([
    { year: 2024, count: 251 },
    { year: 2025, count: 248 },
    { year: 2026, count: 248 },
  ])("has $count working days in $year", ({ year, count }) => {
    const worked = daysOf(year).filter((day) => isWorkingDay(nationalCalendar, day));

    expect(worked).toHaveLength(count);
  });

  test("knows the worked weekends of 2025 and 2026 from the notices", () => {
    const worked = nationalTables.filter(({ year }) => year >= 2025).flatMap(({ work }) => work);

    expect(worked).toEqual([
      ...["2025-01-26", "2025-02-08", "2025-04-27", "2025-09-28", "2025-10-11"],
      ...["2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10"],
    ]);
  });
});

describe("a county's calendar", () => {
  const monday = Day.parse("2026-03-09");
  const workedSaturday = Day.parse("2026-10-10");

  test("takes a local holiday and a snow day off, even where the national table works", () => {
    const offDays = [
      OffDay.parse({ day: monday, kind: "local", reason: "火把节" }),
      OffDay.parse({ day: workedSaturday, kind: "emergency", reason: "大雪停课" }),
    ];

    const calendar = calendarOf({ tables: nationalTables, offDays });

    expect([monday, workedSaturday].map((day) => isWorkingDay(calendar, day))).toEqual([false, false]);
    expect([monday, workedSaturday].map((day) => isWorkingDay(nationalCalendar, day))).toEqual([true, true]);
  });

  test("follows a corrected table and forgets the one it replaces", () => {
    const first = YearTable.parse(aTable({ off: ["2027-01-01", "2027-01-04"] }));
    const corrected = YearTable.parse({ ...aTable({ off: ["2027-01-01"] }), version: "2027.2" });

    const calendar = calendarOf({ tables: [first, corrected], offDays: [] });

    expect(isWorkingDay(calendar, Day.parse("2027-01-04"))).toBe(true);
  });
});

describe("a year's table", () => {
  test("may move days of the December before", () => {
    const table = aTable({ off: ["2026-12-31", "2027-01-01"], work: ["2026-12-27"] });

    expect(YearTable.safeParse(table).success).toBe(true);
  });

  test.each([
    { fault: "dayOutsideYear", table: aTable({ off: ["2026-11-30"] }) },
    { fault: "dayOutsideYear", table: aTable({ off: ["2028-01-01"] }) },
    { fault: "workDayNotOnWeekend", table: aTable({ work: ["2027-01-04"] }) },
    { fault: "dayBothOffAndWork", table: aTable({ off: ["2027-01-02"], work: ["2027-01-02"] }) },
  ])("with a mistake is refused by name: $fault", ({ fault, table }) => {
    const parsed = YearTable.safeParse(table);

    expect(parsed.error?.issues.map(({ message }) => message)).toEqual([fault]);
  });
});
