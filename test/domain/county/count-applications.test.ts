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

test("rejections that may still be disputed and applications that rest are counted apart", () => {
  const rejection = anApplication({ status: "rejected" });
  const resting = anApplication({
    ...{ status: "onHold", why: "suspension" },
    aside: { status: "classCheck", dueAt: monday },
  });
  const late = endOfDay(Day.parse("2027-02-01"));
  const request = {
    instance: "centre",
    askedBy: "SQ1",
    askedAt: monday,
    grounds: "情况属实。",
    answerBy: late,
  } as const;
  const asked = anApplication({ status: "rejected", reconsiderations: [request] });

  expect(countApplications(emptyTally("school"), [rejection, resting], monday)).toMatchObject({
    ...{ disputable: 1, suspended: 1 },
  });
  expect(countApplications(emptyTally("school"), [rejection, asked], late)).toMatchObject({ disputable: 1 });
});
