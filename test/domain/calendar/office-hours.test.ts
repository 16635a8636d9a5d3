import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nationalCalendar } from "../../../domain/calendar/calendar.ts";
import {
  addWorkingHours,
  halfTime,
  isOfficeHour,
  nextOfficeHour,
  workingHoursBetween,
} from "../../../domain/calendar/office-hours.ts";
import { Day, endOfDay, type Instant, later, startOfDay } from "../../../domain/calendar/time.ts";

const at = (text: string, hour: number): Instant => startOfDay(Day.parse(text), hour);

describe("the office", () => {
  test.each([
    { hour: 8.4, open: false },
    { hour: 8.5, open: true },
    { hour: 11.9, open: true },
    { hour: 12, open: false },
    { hour: 13.9, open: false },
    { hour: 14, open: true },
    { hour: 17.4, open: true },
    { hour: 17.5, open: false },
    { hour: 23, open: false },
  ])("on a Monday at $hour: $open", ({ hour, open }) => {
    expect(isOfficeHour(nationalCalendar, at("2026-03-09", hour))).toBe(open);
  });

  test("is closed on Saturday, and open on a Saturday worked in exchange", () => {
    expect(isOfficeHour(nationalCalendar, at("2026-03-14", 10))).toBe(false);
    expect(isOfficeHour(nationalCalendar, at("2026-10-10", 10))).toBe(true);
  });

  test.each([
    { from: at("2026-03-09", 10), next: at("2026-03-09", 10) },
    { from: at("2026-03-09", 12.5), next: at("2026-03-09", 14) },
    { from: at("2026-03-13", 17.5), next: at("2026-03-16", 8.5) },
    { from: at("2026-09-30", 20), next: at("2026-10-08", 8.5) },
  ])("after $from opens at $next", ({ from, next }) => {
    expect(nextOfficeHour(nationalCalendar, from)).toBe(next);
  });
});

describe("working hours", () => {
  test.each([
    { from: at("2026-03-09", 8.5), hours: 3.5, end: at("2026-03-09", 12) },
    { from: at("2026-03-09", 8.5), hours: 4, end: at("2026-03-09", 14.5) },
    { from: at("2026-03-09", 16), hours: 4, end: at("2026-03-10", 11) },
    { from: at("2026-03-13", 17), hours: 4, end: at("2026-03-16", 12) },
    { from: at("2026-03-14", 3), hours: 0, end: at("2026-03-16", 8.5) },
  ])("$hours h after $from is $end", ({ from, hours, end }) => {
    expect(addWorkingHours({ calendar: nationalCalendar, from, hours })).toBe(end);
  });

  test.each([
    { from: at("2026-03-09", 9), to: at("2026-03-09", 11.5), hours: 2.5 },
    { from: at("2026-03-09", 11), to: at("2026-03-09", 15), hours: 2 },
    { from: at("2026-03-09", 18), to: at("2026-03-10", 8), hours: 0 },
    { from: at("2026-03-13", 0), to: at("2026-03-17", 0), hours: 14 },
  ])("between $from and $to are $hours", ({ from, to, hours }) => {
    expect(workingHoursBetween(nationalCalendar, { from, to })).toBe(hours);
  });

  test("added and measured again are the same", () => {
    fc.assert(
      fc.property(fc.nat({ max: 60 * 24 * 60 }), fc.nat({ max: 80 }), (minute, half) => {
        const from = later(at("2026-01-20", 0), minute * 60_000);
        const to = addWorkingHours({ calendar: nationalCalendar, from, hours: half / 2 });

        expect(workingHoursBetween(nationalCalendar, { from, to })).toBe(half / 2);
      }),
    );
  });
});

describe("half time", () => {
  test.each([
    { days: "three", from: at("2026-03-09", 15), to: endOfDay(Day.parse("2026-03-12")), half: at("2026-03-11", 8.5) },
    { days: "five", from: at("2026-03-09", 15), to: endOfDay(Day.parse("2026-03-16")), half: at("2026-03-12", 8.5) },
    { days: "ten", from: at("2026-03-09", 15), to: endOfDay(Day.parse("2026-03-23")), half: at("2026-03-17", 8.5) },
    {
      days: "two, over the holiday",
      from: at("2026-09-29", 9),
      to: endOfDay(Day.parse("2026-10-08")),
      half: at("2026-10-08", 8.5),
    },
    { days: "no whole", from: at("2026-03-09", 9), to: at("2026-03-09", 17), half: at("2026-03-09", 13) },
  ])("of $days working days is $half", ({ from, to, half }) => {
    expect(halfTime(nationalCalendar, { from, to })).toBe(half);
  });
});
