import { describe, expect, test } from "vitest";
import type { Application } from "../../../domain/application/application.ts";
import { Day } from "../../../domain/calendar/time.ts";
import type { ChangeDetails } from "../../../domain/change/details.ts";
import type { Approved } from "../../../domain/change/effect.ts";
import { foremostPlan, isStoppedOn } from "../../../domain/change/plans.ts";
import { changeStanding } from "../../../functions/api/change-standing.ts";
import { approved, felt, spring } from "./felt.ts";

const lost = { what: "categoryLost", category: "MIN_LIVING" } as const;
const suspension = { what: "suspension" } as const;
const resumption = { what: "resumption" } as const;
const toDay = { what: "boarding", to: "day" } as const;

type Happened = readonly [ChangeDetails, string];

/** An approved aid after all that happened, one thing after the other. */
const given = (...happened: readonly Happened[]): Approved =>
  happened.reduce<Application>(
    (application, [details, day]) =>
      felt(application, details, { happenedOn: Day.parse(day) }).application ?? application,
    approved,
  ) as Approved;

const stoppedOn = (application: Approved, ...days: readonly string[]): readonly boolean[] =>
  days.map((day) => isStoppedOn(application, Day.parse(day)));

describe("plans for several causes stand beside each other", () => {
  test("a lost category still stops aid whose amount changes, too", () => {
    const application = given([lost, "2026-09-07"], [toDay, "2026-10-12"]);

    expect(application.planned).toMatchObject([
      { cause: "categoryLost", what: "stops" },
      { cause: "boarding", what: "adjusts" },
    ]);
    expect(stoppedOn(application, "2027-02-28", spring)).toEqual([false, true]);
    expect(changeStanding(application)).toEqual({ change: { is: "stops", from: spring } });
  });

  test("the months of a suspension stay unpaid when a category is lost later", () => {
    const application = given([suspension, "2026-09-07"], [lost, "2026-11-02"]);

    expect(stoppedOn(application, "2026-09-30", "2026-10-01", "2026-12-01")).toEqual([false, true, true]);
    expect(foremostPlan(application)).toMatchObject({ cause: "suspension", from: "2026-10-01" });
  });

  test("a return ends the absence, not what another cause stops", () => {
    const application = given([lost, "2026-09-07"], [suspension, "2026-09-14"], [resumption, "2026-12-07"]);

    expect(stoppedOn(application, "2026-11-30", "2026-12-07", spring)).toEqual([true, false, true]);
    expect(foremostPlan(application)).toMatchObject({ cause: "categoryLost" });
  });
});

describe("an absence", () => {
  test("from September to December leaves October and November unpaid", () => {
    const application = given([suspension, "2026-09-07"], [resumption, "2026-12-07"]);

    expect(application.planned).toMatchObject([{ from: "2026-10-01", to: "2026-12-07" }]);
    expect(stoppedOn(application, "2026-09-30", "2026-10-01", "2026-12-06", "2026-12-07")).toEqual([
      ...[false, true],
      ...[true, false],
    ]);
    expect(changeStanding(application)).toEqual({});
  });

  test("that ends before it is felt leaves no trace", () => {
    expect(given([suspension, "2026-09-07"], [resumption, "2026-10-01"])).not.toHaveProperty("planned");
  });

  test("is remembered when there is a second one", () => {
    const application = given(
      [suspension, "2026-09-07"],
      [resumption, "2026-11-02"],
      [suspension, "2026-12-07"],
      [resumption, "2027-02-01"],
    );

    expect(application.planned).toMatchObject([{ to: "2026-11-02" }, { from: "2027-01-01", to: "2027-02-01" }]);
  });

  test("entered twice begins with the first leaving", () => {
    const application = given([suspension, "2026-09-07"], [suspension, "2026-11-09"]);

    expect(application.planned).toMatchObject([{ from: "2026-10-01" }]);
  });
});

test("a pupil who boards again is paid as before", () => {
  const application = given(
    [lost, "2026-09-07"],
    [toDay, "2026-10-12"],
    [{ what: "boarding", to: "boarding" }, "2026-11-09"],
  );

  expect(application.planned).toMatchObject([{ cause: "categoryLost" }]);
});
