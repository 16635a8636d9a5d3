import { describe, expect, test } from "vitest";
import { nationalCalendar } from "../../../domain/calendar/calendar.ts";
import type { Day, Instant } from "../../../domain/calendar/time.ts";
import type { InspectionCycle } from "../../../domain/inspection/cycle.ts";
import { PlanCycleForm, type planCycle } from "../../../domain/inspection/plan-cycle.ts";
import { anOccasion } from "../../support/factories.ts";
import { personOf } from "../../support/findings.ts";
import { aGrid, aPlan, aPlanForm, planned } from "../../support/planning.ts";

const at = (now: string) => anOccasion({ now: now as Instant, calendar: nationalCalendar });
const refusalOf = (decision: ReturnType<typeof planned>) => (decision.accepted ? undefined : decision.refusal.code);

type Planner = Parameters<typeof planCycle>[0]["actor"];

describe("a plan", () => {
  test("of a half-year names every unit, dates, sample, teams, seed, and waits until its notice must go out", () => {
    const cycle = aPlan();

    expect(cycle).toMatchObject({
      id: "DZ2026-1-01",
      status: "planned",
      plannedBy: "supervision-head",
      dueAt: "2026-06-04T16:00:00.000Z",
      seed: "20260601",
      awaited: [],
      running: [],
    });
    expect(cycle.sample.map(({ unitId }) => unitId)).toEqual(["t-1", "t-2", "t-3", "s-1"]);
    expect(cycle.teams).toHaveLength(4);
  });

  test("is made by the supervision office and the heads of the bureau, or by the calendar, and by nobody else", () => {
    const by = (actor: Planner) => refusalOf(planned({ actor }));

    expect([by(personOf("deputy")), by(personOf("director")), by("calendar")]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect([by(personOf("inspector-1")), by(personOf("principal-1"))]).toEqual(["NotAllowedHere", "NotAllowedHere"]);
    expect(refusalOf(planned({ grid: undefined }))).toBe("NotAllowedHere");
    expect(aPlan({ actor: "calendar" }).plannedBy).toBe("system");
  });

  test("of a half in which one goes on already is refused; a cancelled or closed one makes room", () => {
    const first = aPlan();
    const whenIt = (status: InspectionCycle["status"]) => planned({ cycles: [{ ...first, status }] });

    expect([refusalOf(whenIt("planned")), refusalOf(whenIt("announced"))]).toEqual(["CycleRunning", "CycleRunning"]);
    expect([refusalOf(whenIt("cancelled")), refusalOf(whenIt("closed"))]).toEqual([undefined, undefined]);
    expect(aPlan({ cycles: [{ ...first, status: "cancelled" }] }).id).toBe("DZ2026-1-02");
    expect(refusalOf(planned({ cycles: [first], form: aPlanForm({ nature: "yearEnd" }) }))).toBeUndefined();
  });

  test("of the year's end is inspected in December", () => {
    const cycle = aPlan({ form: aPlanForm({ nature: "yearEnd" }), occasion: at("2026-12-01T01:00:00.000Z") });

    expect(cycle).toMatchObject({ id: "DZ2026-2-01", half: 2, dates: { onSiteUntil: "2026-12-30" } });
  });

  test("of a special inspection is of the chosen units in the half it falls into, beside a running cycle", () => {
    const form = aPlanForm({
      nature: "special",
      topic: "营养膳食资金",
      from: "2026-09-10" as Day,
      until: "2026-09-11" as Day,
      units: ["t-2"],
      indicators: ["I06", "I39"],
    });

    const cycle = aPlan({ form, cycles: [aPlan()], occasion: at("2026-06-01T01:00:00.000Z") });

    expect(cycle).toMatchObject({ id: "DZ2026-2-01", topic: "营养膳食资金", half: 2 });
    expect(cycle.sample.map(({ unitId }) => unitId)).toEqual(["t-2"]);
  });

  test("of regular visits falls into the half of the day chosen, or of today", () => {
    const form = aPlanForm({ nature: "regular", units: ["t-1"] });

    expect(aPlan({ form }).id).toBe("DZ2026-1-01");
    expect(refusalOf(planned({ form: { ...form, units: ["t-9"] } }))).toBe("FormIncomplete");
  });

  test("leaves a unit without enough inspectors as a gap", () => {
    const grid = aGrid({ inspectors: 3, ties: [{ inspectorId: "inspector-1", unitId: "t-2", why: "relative" }] });

    const cycle = aPlan({ grid });

    expect(cycle.teams.map(({ unitId }) => unitId)).toEqual(["t-1", "t-3", "s-1"]);
    expect(cycle.away).toEqual([{ unitId: "t-2", inspectorId: "inspector-1", why: "relative" }]);
  });
});

describe("the form of a plan", () => {
  const faultsOf = (typed: object) => {
    const parsed = PlanCycleForm.safeParse(typed);
    return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => `${path.join(".")} ${message}`);
  };

  test("asks for indicators always, for a day and units unless every unit is visited, for a topic of a special one", () => {
    const typed = { indicators: "I01", ruleSet: "county", from: "", until: "", topic: "" };

    expect(faultsOf({ ...typed, nature: "halfYear" })).toEqual([]);
    expect(faultsOf({ nature: "halfYear", ruleSet: "county" })).toEqual(["indicators chooseAtLeastOne"]);
    expect(faultsOf({ ...typed, nature: "special" })).toEqual([
      "topic required",
      "from required",
      "units chooseAtLeastOne",
    ]);
    expect(faultsOf({ ...typed, nature: "regular", from: "2026-03-01", units: "t-1" })).toEqual([]);
    expect(faultsOf({ ...typed, nature: "never" })).toEqual(["nature notAChoice"]);
  });
});
