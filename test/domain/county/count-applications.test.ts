import { expect, test } from "vitest";
import { Day, endOfDay } from "../../../domain/calendar/time.ts";
import { countApplications, emptyTally } from "../../../domain/county/count-applications.ts";
import { anApplication, monday } from "../../support/factories.ts";

test("a school's applications are counted by status, money, lateness and what waits for a county list", () => {
  const queued = anApplication({ status: "countyRecheck", queuedAt: monday });
  const late = endOfDay(Day.parse("2026-09-15"));

  const first = countApplications(emptyTally("school"), [anApplication({ status: "classCheck" }), queued], monday);
  const second = countApplications(
    first,
    [queued, anApplication({ status: "approved" }), anApplication({ status: "countyRecheck" })],
    late,
  );

  expect(first).toEqual({
    code: "school",
    counts: { classCheck: 1, countyRecheck: 1 },
    approvedAmount: 0,
    overdue: 0,
    waiting: [{ stage: "PRIMARY", count: 1, amount: 50_000 }],
  });
  expect(second).toEqual({
    code: "school",
    counts: { classCheck: 1, countyRecheck: 3, approved: 1 },
    approvedAmount: 50_000,
    overdue: 1,
    waiting: [{ stage: "PRIMARY", count: 2, amount: 100_000 }],
  });
});
