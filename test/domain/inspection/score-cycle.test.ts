import { describe, expect, test } from "vitest";
import { nationalCalendar } from "../../../domain/calendar/calendar.ts";
import type { Instant } from "../../../domain/calendar/time.ts";
import type { InspectionCycle } from "../../../domain/inspection/cycle.ts";
import type { Inspection } from "../../../domain/inspection/inspection.ts";
import { scoreCycle } from "../../../domain/inspection/score-cycle.ts";
import { anOccasion } from "../../support/factories.ts";
import { aCycle, anInspection } from "../../support/inspections.ts";

const occasion = anOccasion({ now: "2026-08-03T01:00:00.000Z" as Instant, calendar: nationalCalendar });
const inspected = (changed: Partial<InspectionCycle> = {}): InspectionCycle =>
  aCycle({ status: "inspected", awaited: [], ...changed });
const of = (inspection: Inspection, cycle = inspected()) =>
  scoreCycle({ cycle, inspections: [inspection], findings: new Map([["t-shiqiao", 4]]), ladder: [], occasion });
const visited = (scores: { readonly [indicator: string]: number }): NonNullable<Inspection["visit"]> => ({
  begunAt: occasion.now,
  signatures: [],
  entries: Object.entries(scores).map(([indicator, score]) => ({
    entryId: indicator,
    indicator,
    score,
    by: "inspector-1",
    enteredAt: occasion.now,
    receivedAt: occasion.now,
  })),
});

describe("a scored cycle", () => {
  test("keeps score, self-score, grade and findings of every unit, and waits for its bulletin", () => {
    const inspection = anInspection({ result: { score: 91.2, selfScore: 97, grade: "A" } });
    const facts = { cycle: inspected(), inspections: [inspection], ladder: [], occasion };

    const change = of(inspection);
    const clean = scoreCycle({ ...facts, findings: new Map() });

    expect(change?.save).toMatchObject([
      {
        status: "scored",
        dueAt: "2026-08-17T16:00:00.000Z",
        results: [{ unitId: "t-shiqiao", score: 91.2, selfScore: 97, grade: "A", findings: 4 }],
      },
    ]);
    expect(clean?.save[0]).toMatchObject({ results: [{ findings: 0 }] });
    expect(of(anInspection())?.save[0]).toMatchObject({ results: [] });
    expect(change?.emit).toMatchObject([{ type: "CycleScored", words: { units: 1, gradeD: 0, status: "scored" } }]);
  });

  test("is not scored before all letters are out, nor twice", () => {
    expect(of(anInspection(), aCycle())).toBeUndefined();
    expect(of(anInspection(), inspected({ status: "scored" }))).toBeUndefined();
  });

  test("lets a unit of grade D climb the ladder in the class in which it lost most points", () => {
    const visit = visited({ I01: 80, I05: 10, I13: 50, I02: 0, I99: 0 });

    const change = of(anInspection({ visit, result: { score: 41, grade: "D" } }));
    const silent = of(anInspection({ result: { score: 0, grade: "D" } }));

    expect(change?.save[1]).toMatchObject({ kind: "escalation", issueClass: "process", step: "bulletin" });
    expect(change?.emit.map(({ type }) => type)).toEqual(["CycleScored", "EscalationOpened"]);
    expect(silent?.save[1]).toMatchObject({ issueClass: "duty" });
  });

  test("sends false data and misused money straight to the third step, other vetoes to the first", () => {
    const stepOf = (veto: string) => of(anInspection({ result: { score: 95, grade: "D", veto } }))?.save[1];

    expect(stepOf("falseData")).toMatchObject({ issueClass: "accuracy", step: "accountability" });
    expect(stepOf("misuseOfMoney")).toMatchObject({ issueClass: "funds", step: "accountability" });
    expect(stepOf("privacyBreach")).toMatchObject({ issueClass: "process", step: "bulletin" });
  });

  test("of regular visits has no bulletin: what is left is to put right", () => {
    const change = of(anInspection({ result: { score: 88, grade: "B" } }), inspected({ nature: "regular" }));

    expect(change?.save[0]).toMatchObject({ status: "announced", results: [{ grade: "B" }] });
    expect(change?.emit.map(({ type }) => type)).toEqual(["CycleScored"]);
  });
});
