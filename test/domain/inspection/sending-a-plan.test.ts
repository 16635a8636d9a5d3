import { describe, expect, test } from "vitest";
import { nationalCalendar } from "../../../domain/calendar/calendar.ts";
import type { Instant } from "../../../domain/calendar/time.ts";
import { cancelCycle } from "../../../domain/inspection/cancel-cycle.ts";
import { type ChangePlanForm, changePlan } from "../../../domain/inspection/change-plan.ts";
import { confirmPlan } from "../../../domain/inspection/confirm-plan.ts";
import type { InspectionCycle } from "../../../domain/inspection/cycle.ts";
import { factOfPlan, type PlanDesk } from "../../../domain/inspection/plan-desk.ts";
import type { Decision } from "../../../domain/shared/decision.ts";
import { anOccasion } from "../../support/factories.ts";
import { personOf } from "../../support/findings.ts";
import { aGrid, aPlan, aPlanForm, firstOfJune } from "../../support/planning.ts";

const grid = aGrid({ ties: [{ inspectorId: "inspector-8", unitId: "t-1", why: "relative" }] });
const plan = aPlan({ grid });
const at = (now: string) => anOccasion({ now: now as Instant, calendar: nationalCalendar });

const wait = {
  kind: "wait" as const,
  record: { version: 1, head: "" },
  subject: { kind: "cycle" as const, id: plan.id },
  number: 1,
  purpose: "confirmPlan" as const,
  visit: { execution: "cycle-1", state: "Plan confirmation", enteredAt: firstOfJune },
  subjectVersion: 1,
  resumeToken: "token",
  openedAt: firstOfJune,
  dueAt: plan.dueAt,
  assignee: "supervision-head",
  unit: "county",
  escalations: 0,
};

const desk = (changed: Partial<PlanDesk> = {}): PlanDesk => ({
  actor: personOf("supervision-head"),
  cycle: plan,
  grid,
  task: wait,
  occasion: at("2026-06-02T01:00:00.000Z"),
  ...changed,
});
const read = (cycle: InspectionCycle = plan) => ({ version: 1, humanFact: factOfPlan(cycle) });
const cycleOf = (decision: Decision): InspectionCycle => {
  const [cycle] = decision.accepted ? decision.change.save : [];
  if (cycle?.kind !== "cycle") throw new Error(JSON.stringify(decision));
  return { ...cycle, record: { version: 1, head: "" } };
};
const refusalOf = (decision: Decision) => (decision.accepted ? undefined : decision.refusal);

describe("a plan that is sent", () => {
  test("awaits a letter of every unit, closes its task, and tells how many units there are", () => {
    const decision = confirmPlan({ ...desk(), form: read() });

    expect(cycleOf(decision)).toMatchObject({
      status: "inspecting",
      awaited: ["DD2026-1-01-t-1", "DD2026-1-01-t-2", "DD2026-1-01-t-3", "DD2026-1-01-s-1"],
      running: { length: 4 },
      sentAt: "2026-06-02T01:00:00.000Z",
      dueAt: "2026-08-19T16:00:00.000Z",
    });
    expect(decision.accepted && decision.change.save[1]).toMatchObject({ kind: "wait", closed: { outcome: "sent" } });
    expect(decision.accepted && decision.change.emit[0]).toMatchObject({ type: "CycleSent", words: { units: 4 } });
  });

  test("needs no open task: the record is the truth", () => {
    const closed = { ...wait, closed: { at: firstOfJune, by: "deputy", outcome: "sent" } };

    expect(cycleOf(confirmPlan({ ...desk({ task: undefined }), form: read() })).status).toBe("inspecting");
    expect(cycleOf(confirmPlan({ ...desk({ task: closed }), form: read() })).status).toBe("inspecting");
  });

  test("is sent by those who plan, as they read it, with the fact of the page, once", () => {
    const sent = cycleOf(confirmPlan({ ...desk(), form: read() }));
    const codeOf = (changed: Partial<PlanDesk>, form = read()) =>
      refusalOf(confirmPlan({ ...desk(changed), form }))?.code;

    expect(codeOf({ actor: personOf("inspector-1") })).toBe("NotAllowedHere");
    expect(codeOf({ grid: undefined })).toBe("NotAllowedHere");
    expect(codeOf({ cycle: undefined })).toBe("CycleNotFound");
    expect(codeOf({ cycle: sent })).toBe("TaskClosed");
    expect(codeOf({}, { ...read(), version: 2 })).toBe("VersionConflict");
    expect(codeOf({}, { ...read(), humanFact: "3" })).toBe("WrongHumanFact");
  });

  test("has no team that breaks the rules by then, and its notice still goes ahead", () => {
    const [team] = plan.teams;
    const ties = [{ inspectorId: team?.leadId ?? "", unitId: team?.unitId ?? "", why: "declared" as const }];

    expect(refusalOf(confirmPlan({ ...desk({ grid: { ...grid, ties } }), form: read() }))).toEqual({
      code: "TeamsIncomplete",
      ids: { unitId: "t-1", fault: "tie" },
    });
    expect(refusalOf(confirmPlan({ ...desk({ occasion: at("2026-06-05T01:00:00.000Z") }), form: read() }))).toEqual({
      code: "PlanDatesPassed",
      ids: { notice: "2026-06-04" },
    });
  });
});

describe("a plan that is changed", () => {
  const changed = (form: ChangePlanForm, more: Partial<PlanDesk> = {}) => changePlan({ ...desk(more), form });
  const team = (leadId: string, ...memberIds: string[]) =>
    ({ act: "team", version: 1, unitId: "t-1", leadId, memberIds }) as const;

  test("has another team, in which the team rules hold", () => {
    const cycle = cycleOf(changed(team("inspector-1", "inspector-1", "inspector-2", "inspector-3")));

    expect(cycle.teams[0]).toEqual({ unitId: "t-1", leadId: "inspector-1", memberIds: ["inspector-2", "inspector-3"] });
    expect(refusalOf(changed(team("inspector-1", "inspector-2")))?.ids).toMatchObject({ fault: "tooFew" });
    expect(refusalOf(changed(team("inspector-1")))?.ids).toMatchObject({ fault: "tooFew" });
    expect(refusalOf(changed(team("inspector-1", "inspector-2", "inspector-8")))?.ids).toMatchObject({ fault: "tie" });
    expect(refusalOf(changed({ ...team("inspector-1", "inspector-2"), unitId: "t-9" }))?.code).toBe("FormIncomplete");
  });

  test("no longer says that somebody stays away who now inspects", () => {
    const away = [{ unitId: "t-1", inspectorId: "inspector-4", why: "lastTime" as const }];

    const cycle = cycleOf(changed(team("inspector-4", "inspector-2", "inspector-3"), { cycle: { ...plan, away } }));

    expect(cycle.away).toEqual([]);
  });

  test("has a school more, recorded as chosen; nothing is drawn anew", () => {
    const drawn = plan.sample[0]?.schools.map(({ code }) => code) ?? [];
    const free = grid.units[0]?.schoolCodes.find((code) => !drawn.includes(code)) ?? "";
    const school = (schoolCode: string) => ({ act: "school", version: 1, schoolCode }) as const;

    const cycle = cycleOf(changed(school(free)));

    expect(cycle.sample[0]?.schools).toEqual([...(plan.sample[0]?.schools ?? []), { code: free, why: "chosen" }]);
    expect(refusalOf(changed(school(drawn[0] ?? "")))?.faults).toEqual([
      { field: "schoolCode", code: "nothingChanged" },
    ]);
    expect(refusalOf(changed(school("2161990999")))?.faults).toEqual([{ field: "schoolCode", code: "notAChoice" }]);
    expect(
      refusalOf(changed(school("t-2-school-01"), { cycle: { ...plan, sample: plan.sample.slice(0, 1) } }))?.faults,
    ).toEqual([{ field: "schoolCode", code: "notAChoice" }]);
  });

  test("has its dates set anew once they have passed", () => {
    const later = { occasion: at("2026-06-08T01:00:00.000Z") };

    const decision = changed({ act: "dates", version: 1 }, later);
    const cycle = cycleOf(decision);
    const without = changed({ act: "dates", version: 1 }, { ...later, task: undefined });

    expect(decision.accepted && decision.change.save[1]).toMatchObject({ kind: "wait", dueAt: cycle.dueAt });
    expect(without.accepted && without.change.save).toHaveLength(1);
    expect(cycle).toMatchObject({ dates: { notice: "2026-06-09" }, dueAt: "2026-06-09T16:00:00.000Z" });
    expect(refusalOf(changed({ act: "dates", version: 1 }))?.faults).toEqual([
      { field: "dates", code: "nothingChanged" },
    ]);
  });

  test("is read in its present version by somebody who plans", () => {
    expect(refusalOf(changed({ act: "dates", version: 7 }))?.code).toBe("VersionConflict");
    expect(refusalOf(changed({ act: "dates", version: 1 }, { actor: personOf("inspector-1") }))?.code).toBe(
      "NotAllowedHere",
    );
  });
});

describe("a plan that is given up", () => {
  test("is cancelled with its reason, before it is sent only", () => {
    const form = { ...read(), reason: "县里另有安排" };
    const decision = cancelCycle({ ...desk(), form });

    expect(cycleOf(decision)).toMatchObject({ status: "cancelled", cancelReason: "县里另有安排" });
    expect(decision.accepted && decision.change.emit[0]?.type).toBe("CycleCancelled");
    expect(refusalOf(cancelCycle({ ...desk({ cycle: cycleOf(decision) }), form }))?.code).toBe("TaskClosed");
  });
});

test("a regular visit keeps the days somebody chose when its dates are set anew", () => {
  const visit = aPlan({ grid, form: aPlanForm({ nature: "regular", units: ["t-1"] }) });

  const moved = changePlan({
    ...desk({ cycle: visit, occasion: at("2026-06-03T01:00:00.000Z") }),
    form: { act: "dates", version: 1 },
  });

  expect(cycleOf(moved).dates).toMatchObject({ notice: "2026-06-03", onSiteFrom: "2026-06-03" });
});
