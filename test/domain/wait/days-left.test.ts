import { describe, expect, test } from "vitest";
import { nationalCalendar as calendar } from "../../../domain/calendar/calendar.ts";
import { Day, endOfDay, startOfDay } from "../../../domain/calendar/time.ts";
import { daysLeft } from "../../../domain/wait/days-left.ts";

const dueAt = endOfDay(Day.parse("2026-09-11"));
const leftAt = (day: string, hour = 9) => daysLeft({ calendar, dueAt, now: startOfDay(Day.parse(day), hour) });

describe("a deadline at the end of Friday", () => {
  test("is as many working days away as lie between", () => {
    expect([leftAt("2026-09-07"), leftAt("2026-09-10"), leftAt("2026-09-05")]).toEqual([4, 1, 5]);
  });

  test("is due today on the Friday, until midnight", () => {
    expect([leftAt("2026-09-11", 0), leftAt("2026-09-11", 23.9)]).toEqual([0, 0]);
  });

  test("is overdue from midnight on, by one day over the whole weekend", () => {
    expect([leftAt("2026-09-12", 0), leftAt("2026-09-13"), leftAt("2026-09-14"), leftAt("2026-09-15")]).toEqual([
      -1, -1, -1, -2,
    ]);
  });
});
