import { describe, expect, test } from "vitest";
import {
  addDays,
  Day,
  dayOf,
  endOfDay,
  hourOf,
  Instant,
  instantOf,
  later,
  msOf,
  startOfDay,
  weekdayOf,
  yearOf,
} from "../../../domain/calendar/time.ts";

describe("Shanghai time", () => {
  test.each([
    { instant: "2026-09-06T15:59:59.999Z", day: "2026-09-06" },
    { instant: "2026-09-06T16:00:00.000Z", day: "2026-09-07" },
  ])("$instant falls on $day", ({ instant, day }) => {
    expect(dayOf(Instant.parse(instant))).toBe(day);
  });

  test("a day begins at 16:00 UTC of the day before and ends a day later", () => {
    const day = Day.parse("2026-09-07");

    expect(startOfDay(day)).toBe("2026-09-06T16:00:00.000Z");
    expect(startOfDay(day, 8.5)).toBe("2026-09-07T00:30:00.000Z");
    expect(endOfDay(day)).toBe("2026-09-07T16:00:00.000Z");
  });

  test("the hour of an instant has a fraction", () => {
    expect(hourOf(Instant.parse("2026-09-07T09:30:00.000Z"))).toBe(17.5);
  });
});

describe("days and instants", () => {
  test("days are added over the end of a leap February", () => {
    expect(addDays(Day.parse("2024-02-28"), 2)).toBe("2024-03-01");
    expect(addDays(Day.parse("2024-03-01"), -1)).toBe("2024-02-29");
  });

  test("a day knows its weekday and its year", () => {
    expect(weekdayOf(Day.parse("2026-09-20"))).toBe(0);
    expect(yearOf(Day.parse("2026-09-20"))).toBe(2026);
  });

  test("an instant goes to milliseconds and back", () => {
    const instant = Instant.parse("2026-09-07T01:00:00.000Z");

    expect(instantOf(msOf(instant))).toBe(instant);
    expect(later(instant, 1500)).toBe("2026-09-07T01:00:01.500Z");
  });

  test.each(["2026-02-30", "2026-9-7", "tomorrow"])("%s is not a day", (text) => {
    expect(Day.safeParse(text).success).toBe(false);
  });
});
