import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nationalCalendar as calendar } from "../../../domain/calendar/calendar.ts";
import { addDays, type Day } from "../../../domain/calendar/time.ts";
import { isWorkingDay, workingDaysBetween } from "../../../domain/calendar/working-days.ts";
import { chosenDates, comprehensiveDates } from "../../../domain/inspection/cycle-dates.ts";

const day = (text: string): Day => text as Day;
const someDay = fc.integer({ min: 0, max: 1000 }).map((days) => addDays(day("2024-06-01"), days));

describe("the dates of a half-year cycle", () => {
  test("are those of the field reference, with the notice five working days before the self-report begins", () => {
    const { dates, dateReasons } = comprehensiveDates(
      { calendar, today: day("2026-06-01") },
      { nature: "halfYear", year: 2026 },
    );

    expect(dates).toEqual({
      notice: "2026-06-04",
      selfReportUntil: "2026-06-22",
      onSiteFrom: "2026-06-23",
      onSiteUntil: "2026-06-30",
    });
    expect(dateReasons).toEqual({
      notice: "noticeAhead",
      selfReportUntil: "movedToWorkingDay",
      onSiteFrom: "movedToWorkingDay",
      onSiteUntil: "calendar",
    });
  });

  test("move back when the plan is made too late", () => {
    const { dates, dateReasons } = comprehensiveDates(
      { calendar, today: day("2026-06-15") },
      { nature: "halfYear", year: 2026 },
    );

    expect(dates.notice).toBe("2026-06-16");
    expect(dates.selfReportUntil > "2026-06-30").toBe(true);
    expect(dateReasons.onSiteUntil).toBe("noticeAhead");
  });

  test("begin on the first working day of the month at the earliest", () => {
    const { dates } = comprehensiveDates(
      {
        calendar: { ...calendar, off: new Set([..."12345678"].map((each) => day(`2026-06-0${each}`))) },
        today: day("2026-01-05"),
      },
      { nature: "halfYear", year: 2026 },
    );

    expect(dates.notice).toBe("2026-06-09");
    expect(dates.selfReportUntil).toBe("2026-06-25");
  });
});

test("every date of a comprehensive cycle is worked, in order, and the notice goes five working days ahead", () => {
  fc.assert(
    fc.property(someDay, fc.constantFrom("halfYear" as const, "yearEnd" as const), (today, nature) => {
      const { notice, selfReportUntil, onSiteFrom, onSiteUntil } = comprehensiveDates(
        { calendar, today },
        { nature, year: Number(today.slice(0, 4)) },
      ).dates;

      for (const each of [notice, selfReportUntil, onSiteFrom, onSiteUntil])
        expect(isWorkingDay(calendar, each)).toBe(true);
      expect(notice >= today).toBe(true);
      expect(workingDaysBetween(calendar, { from: notice, to: selfReportUntil }).length).toBeGreaterThanOrEqual(5);
      expect(selfReportUntil < onSiteFrom && onSiteFrom < onSiteUntil).toBe(true);
    }),
  );
});

describe("chosen dates", () => {
  test("of a special inspection leave five working days after the notice", () => {
    const { dates, dateReasons } = chosenDates(
      { calendar, today: day("2026-03-02") },
      { nature: "special", from: day("2026-03-04") },
    );

    expect(dates).toEqual({
      notice: "2026-03-03",
      selfReportUntil: "2026-03-09",
      onSiteFrom: "2026-03-10",
      onSiteUntil: "2026-03-19",
    });
    expect(dateReasons.onSiteFrom).toBe("noticeAhead");
  });

  test("of a special inspection far ahead are kept", () => {
    const { dates, dateReasons } = chosenDates(
      { calendar, today: day("2026-03-02") },
      { nature: "special", from: day("2026-04-15"), until: day("2026-04-17") },
    );

    expect(dates).toMatchObject({ notice: "2026-04-08", onSiteFrom: "2026-04-15", onSiteUntil: "2026-04-17" });
    expect(dateReasons).toMatchObject({ onSiteFrom: "chosen", onSiteUntil: "chosen" });
  });

  test("of a regular visit need no notice, and are never in the past", () => {
    const { dates, dateReasons } = chosenDates(
      { calendar, today: day("2026-03-06") },
      { nature: "regular", from: day("2026-03-01"), until: day("2026-03-02") },
    );

    expect(dates).toMatchObject({ notice: "2026-03-06", onSiteFrom: "2026-03-06", onSiteUntil: "2026-03-10" });
    expect(dateReasons.notice).toBe("chosen");
  });

  test("of any special inspection are worked and announced in time", () => {
    fc.assert(
      fc.property(someDay, someDay, (today, from) => {
        const { notice, onSiteFrom, onSiteUntil } = chosenDates({ calendar, today }, { nature: "special", from }).dates;

        expect(workingDaysBetween(calendar, { from: notice, to: onSiteFrom }).length).toBeGreaterThanOrEqual(5);
        expect([onSiteFrom, onSiteUntil].every((each) => isWorkingDay(calendar, each))).toBe(true);
        expect(onSiteFrom >= from && notice >= today).toBe(true);
      }),
    );
  });
});
