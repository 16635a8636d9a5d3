import { describe, expect, test } from "vitest";
import { nationalCalendar } from "../../../domain/calendar/calendar.ts";
import type { Instant } from "../../../domain/calendar/time.ts";
import { closeCycle } from "../../../domain/inspection/close-cycle.ts";
import type { InspectionCycle } from "../../../domain/inspection/cycle.ts";
import { assignee, onward, passDeadline, standing } from "../../../domain/inspection/cycle-path.ts";
import {
  announcedIn,
  bulletinSignedIn,
  inspectionEndedIn,
  opinionIssuedIn,
} from "../../../domain/inspection/cycle-progress.ts";
import type { DeadlineFacts } from "../../../domain/supervision/pass-deadline.ts";
import { anOccasion } from "../../support/factories.ts";
import { aCycle } from "../../support/inspections.ts";
import { smallCounty, smallGrid } from "../../support/small-county.ts";

const now = "2026-08-03T01:00:00.000Z" as Instant;
const occasion = anOccasion({ now, calendar: nationalCalendar });
const two = { awaited: ["DD1", "DD2"], running: ["DD1", "DD2"] };
const by = { role: "DEPUTY_DIRECTOR" as const, id: "deputy" };

describe("a cycle", () => {
  test("is inspected when the last opinion letter is out", () => {
    const first = opinionIssuedIn(aCycle(two), { inspectionId: "DD1", now });
    const last = opinionIssuedIn(first.cycle, { inspectionId: "DD2", now });

    expect([first.cycle.status, first.cycle.awaited, first.events]).toEqual(["inspecting", ["DD2"], []]);
    expect(last.cycle).toMatchObject({ status: "inspected", awaited: [], running: ["DD1", "DD2"] });
    expect(last.events.map(({ type }) => type)).toEqual(["CycleInspected"]);
  });

  test("does not wait for the letter of an inspection that has ended otherwise", () => {
    const ended = inspectionEndedIn(aCycle({ awaited: ["DD2"], running: ["DD1", "DD2"] }), {
      inspectionId: "DD2",
      now,
    });

    expect(ended.cycle).toMatchObject({ status: "inspected", running: ["DD1"] });
    expect(ended.events.map(({ type }) => type)).toEqual(["CycleInspected"]);
  });

  test("is rectified when its last inspection ends after the announcement, and told so once", () => {
    const announced = aCycle({ status: "announced", awaited: [], running: ["DD1", "DD2"] });
    const first = inspectionEndedIn(announced, { inspectionId: "DD1", now });
    const last = inspectionEndedIn(first.cycle, { inspectionId: "DD2", now });
    const again = inspectionEndedIn(last.cycle, { inspectionId: "DD2", now });

    expect([first.events.length, last.events.map(({ type }) => type), again.events.length]).toEqual([
      0,
      ["CycleRectified"],
      0,
    ]);
    expect(closeCycle(first.cycle, { now })).toBeUndefined();
    expect(closeCycle(last.cycle, { now })?.save[0]).toMatchObject({ status: "closed", closedAt: now });
    expect(closeCycle({ ...last.cycle, status: "scored" }, { now })).toBeUndefined();
  });

  test("goes from the bulletin to the announcement to what is put right, each with its time", () => {
    const signed = bulletinSignedIn(aCycle({ status: "scored" }), { by, occasion });
    const announced = announcedIn(signed.cycle, { by, occasion });

    expect(signed).toMatchObject({
      cycle: { status: "bulletinSigned", dueAt: "2026-08-17T16:00:00.000Z" },
      events: [{ type: "CycleBulletinSigned", words: { status: "bulletinSigned" } }],
    });
    expect(announced).toMatchObject({
      cycle: { status: "announced", dueAt: "2026-11-01T16:00:00.000Z" },
      events: [{ type: "CycleAnnounced" }],
    });
  });
});

describe("the record of a cycle", () => {
  const is = (changed: Partial<InspectionCycle>, purpose: Parameters<typeof standing>[1]) =>
    standing(aCycle(changed), purpose).is;

  test("says what it waits for, and lets everything else go on", () => {
    expect(is({ status: "planned" }, "confirmPlan")).toBe("waiting");
    expect(is({ status: "inspecting" }, "confirmPlan")).toBe("resume");
    expect(is({ status: "announced", running: ["DD1"] }, "awaitRectification")).toBe("waiting");
    expect(is({ status: "announced", running: [] }, "awaitRectification")).toBe("resume");
    expect([is({ status: "announced", running: [] }, "parked"), is({ status: "closed" }, "parked")]).toEqual([
      "waiting",
      "resume",
    ]);
    expect(onward(aCycle())).toEqual({ status: "inspecting", deadline: aCycle().dueAt });
  });

  test("says whose work it is, one level up for every escalation, and nobody's while others are waited for", () => {
    const whose = (purpose: Parameters<typeof standing>[1], escalations = 0) =>
      assignee(aCycle(), { purpose, county: smallCounty, grid: smallGrid, escalations });

    expect([whose("confirmPlan"), whose("confirmPlan", 1), whose("confirmPlan", 9)]).toEqual([
      "supervision-head",
      "deputy",
      "director",
    ]);
    expect([whose("signBulletin"), whose("signAnnouncement", 1), whose("parked")]).toEqual([
      "deputy",
      "director",
      "supervision-head",
    ]);
    expect(whose("awaitOpinions")).toBeUndefined();
  });

  test("sets its deadline anew when letters or rectifications are late, and tells how many; it never goes on without them", () => {
    const facts: DeadlineFacts = { wait: undefined, county: smallCounty, grid: smallGrid, ladder: [], occasion };
    const late = aCycle({ ...two, dueAt: now });
    const wait = { purpose: "awaitOpinions", dueAt: now } as NonNullable<DeadlineFacts["wait"]>;

    expect(passDeadline(late, { ...facts, wait })).toMatchObject({
      save: [{ status: "inspecting", dueAt: "2026-08-10T16:00:00.000Z" }, { dueAt: "2026-08-10T16:00:00.000Z" }],
      emit: [{ type: "CycleOverdue", words: { late: 2 } }],
    });
    expect(passDeadline({ ...late, status: "announced", awaited: [] }, facts)?.emit[0]?.words["late"]).toBe(2);
    expect(passDeadline({ ...late, status: "scored" }, facts)).toBeUndefined();
    expect(passDeadline(aCycle({ ...two, dueAt: "2026-09-01T00:00:00.000Z" as Instant }), facts)).toBeUndefined();
  });
});
