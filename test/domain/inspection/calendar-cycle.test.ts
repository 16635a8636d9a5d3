import { expect, test } from "vitest";
import { nationalCalendar } from "../../../domain/calendar/calendar.ts";
import type { Instant } from "../../../domain/calendar/time.ts";
import { calendarCycle } from "../../../domain/inspection/calendar-cycle.ts";
import { anOccasion } from "../../support/factories.ts";
import { aPlan, aPlanForm } from "../../support/planning.ts";

const on = (day: string) => anOccasion({ now: `${day}T00:30:00.000Z` as Instant, calendar: nationalCalendar });

test("from the first working day of June and December on the calendar plans the cycle of the half, for ten days", () => {
  const natures = ["2026-05-29", "2026-06-01", "2026-06-07", "2026-06-10", "2026-06-11", "2026-12-01"].map(
    (day) => calendarCycle([], on(day))?.nature,
  );

  expect(natures).toEqual([undefined, "halfYear", undefined, "halfYear", undefined, "yearEnd"]);
});

test("the calendar plans no second cycle in a half, not even after one was cancelled; a regular visit is none", () => {
  const planned = aPlan();
  const visit = aPlan({ form: aPlanForm({ nature: "regular", units: ["t-1"] }) });

  expect(calendarCycle([planned], on("2026-06-02"))).toBeUndefined();
  expect(calendarCycle([{ ...planned, status: "cancelled" }], on("2026-06-02"))).toBeUndefined();
  expect(calendarCycle([visit, { ...planned, year: 2025 }], on("2026-06-02"))?.nature).toBe("halfYear");
  expect(calendarCycle([planned], on("2026-12-02"))?.nature).toBe("yearEnd");
});
