import { describe, expect, it, test } from "vitest";
import type { Inspection } from "../../../domain/inspection/inspection.ts";
import { assignee, standing } from "../../../domain/inspection/inspection-path.ts";
import { progressOf } from "../../../domain/inspection/inspection-progress.ts";
import { passDeadline } from "../../../domain/inspection/late.ts";
import { inspectionSteps, legalBasis } from "../../../domain/inspection/legal-basis.ts";
import { actingAs, mayAct } from "../../../domain/inspection/may-act.ts";
import { mayReadInspection, readsAllInspections, unitsOf } from "../../../domain/inspection/may-read.ts";
import { putOffReport } from "../../../domain/inspection/put-off-report.ts";
import { closeWait } from "../../../domain/wait/wait.ts";
import { anOccasion, aWait } from "../../support/factories.ts";
import { nineOn, personOf } from "../../support/findings.ts";
import { anInspection, smallTown } from "../../support/inspections.ts";
import { smallCounty, smallGrid } from "../../support/small-county.ts";
import { deskOf } from "./inspection-desk.ts";

const now = nineOn("2026-08-20");

describe("a deadline that passes", () => {
  const facts = (inspection: Inspection, at = inspection.dueAt) => ({
    wait: aWait({ purpose: "selfReport", subject: { kind: "inspection", id: inspection.id } }),
    county: smallCounty,
    grid: smallGrid,
    ladder: [],
    occasion: anOccasion({ now: at }),
  });
  const passed = (inspection: Inspection) => passDeadline(inspection, facts(inspection));

  it("of the self-report marks it late until the visit begins, and the unit climbs", () => {
    const late = anInspection();

    expect(passed(late)).toMatchObject({
      save: [
        { status: "selfReportLate", dueAt: late.onSiteFrom },
        { kind: "wait", dueAt: late.onSiteFrom },
        { kind: "escalation", issueClass: "duty" },
      ],
    });
    expect(passed(anInspection({ status: "selfReportLate", dueAt: late.onSiteFrom }))).toMatchObject({
      save: [{ status: "onSite", dueAt: late.onSiteBy }, { kind: "wait" }],
    });
  });

  it("of the defence makes the letter due thirty days later", () => {
    const told = { text: "初步意见。", by: "inspector-1", at: now, defenceBy: nineOn("2026-07-12") };
    const unheard = anInspection({ status: "defence", dueAt: told.defenceBy });

    expect(passed({ ...unheard, preliminary: told })).toMatchObject({
      save: [{ status: "opinionDue", dueAt: "2026-08-11T16:00:00.000Z" }, {}],
      emit: [{ type: "DefenceLapsed" }],
    });
    expect(passed(unheard)).toMatchObject({ save: [{ status: "opinionDue" }, {}] });
  });

  it("of the report on rectification opens the recheck all the same, and the unit climbs", () => {
    const rectifying = anInspection({ status: "rectifying", dueAt: nineOn("2026-08-24") });

    expect(passed(rectifying)).toMatchObject({
      save: [{ status: "recheck" }, {}, { kind: "escalation", grounds: [{ trigger: "overdueRectification" }] }],
      emit: [{ type: "RectificationMissed" }, { type: "EscalationOpened" }],
    });
  });

  it("is nothing before its time, nothing for work that goes one level up, and no news to a closed wait", () => {
    const inspection = anInspection();
    const { wait, ...around } = facts(inspection);
    const closed = closeWait(wait, { at: now, by: "system", outcome: "overtaken" });

    expect(passDeadline(inspection, facts(inspection, nineOn("2026-06-10")))).toBeUndefined();
    expect(passed(anInspection({ status: "opinionDue" }))).toBeUndefined();
    expect(passDeadline(inspection, { ...around, wait: closed })?.save.map(({ kind }) => kind)).toEqual([
      "inspection",
      "escalation",
    ]);
    expect(passDeadline(inspection, { ...around, wait: undefined })?.save).toHaveLength(2);
  });
});

describe("a report whose finding is put off", () => {
  const opinion = {
    text: "意见书。",
    by: "supervision-head",
    at: nineOn("2026-07-15"),
    rectifyBy: nineOn("2026-08-14"),
    objectBy: nineOn("2026-07-25"),
  };
  const rectifying = anInspection({ status: "rectifying", opinion, dueAt: nineOn("2026-08-24") });
  const until = nineOn("2026-09-01");

  it("is due ten days after the new deadline, which its open work then shows", () => {
    const later = putOffReport(rectifying, until) ?? rectifying;
    const wait = aWait({ purpose: "rectification", dueAt: rectifying.dueAt });
    const around = {
      county: smallCounty,
      grid: smallGrid,
      ladder: [],
      occasion: anOccasion({ now: rectifying.dueAt }),
    };

    expect(later).toMatchObject({ dueAt: "2026-09-11T16:00:00.000Z", opinion: { rectifyBy: until } });
    expect(passDeadline(later, { ...around, wait })).toEqual({ save: [{ ...wait, dueAt: later.dueAt }], emit: [] });
  });

  it("stays where it was when another finding takes longer, or the report is in", () => {
    const reported = anInspection({ status: "rectificationReported", opinion });

    expect(putOffReport(rectifying, opinion.rectifyBy)).toBeUndefined();
    expect(putOffReport(reported, until)).toBeUndefined();
    expect(putOffReport(anInspection({ status: "rectifying" }), until)).toBeUndefined();
  });
});

describe("where an inspection stands", () => {
  const statesOf = (inspection: Inspection) => progressOf(inspection).map(({ state }) => state);

  it("is told step by step", () => {
    expect(statesOf(anInspection())).toEqual(["done", "now", ...Array<string>(7).fill("ahead")]);
    expect(statesOf(anInspection({ status: "opinionDue" }))).toEqual([
      ...["done", "lapsed", "lapsed", "lapsed", "lapsed", "now", "ahead", "ahead", "ahead"],
    ]);
  });

  it("says what nobody asks for: of a regular visit notice and self-report, without findings rectification and recheck", () => {
    const { notifiedAt: _, ...regular } = anInspection({ nature: "regular", status: "onSite" });
    const clean = anInspection({ status: "closed", closedAt: now });

    expect(statesOf(regular).slice(0, 3)).toEqual(["notNeeded", "notNeeded", "now"]);
    expect(statesOf(clean).slice(-3)).toEqual(["notNeeded", "notNeeded", "done"]);
  });

  it("rests on a rule at every step", () => {
    expect(inspectionSteps.filter((step) => legalBasis[step].length === 0)).toEqual([]);
  });

  it("is the record's word to a workflow, also to one that was parked", () => {
    const over = anInspection({ status: "closed" });

    expect(standing(anInspection(), "selfReport")).toMatchObject({ is: "waiting" });
    expect(standing(anInspection(), "recheck")).toMatchObject({ is: "resume", words: { status: "notified" } });
    expect([standing(anInspection(), "parked").is, standing(over, "parked").is]).toEqual(["waiting", "resume"]);
  });

  it("says whose work it is, one level up for each escalation", () => {
    const facts = { purpose: "onSiteVisit" as const, county: smallCounty, grid: smallGrid };
    const chain = [0, 1, 2, 3, 9].map((escalations) => assignee(anInspection(), { ...facts, escalations }));

    expect(chain).toEqual(["inspector-1", "supervision-head", "deputy", "director", "director"]);
    expect(assignee(anInspection(), { ...facts, purpose: "appeal", escalations: 0 })).toBeUndefined();
  });
});

test("whoever holds none of its offices acts as somebody of the unit; nobody acts where nothing waits", () => {
  const form = { version: 1, humanFact: "镇" };

  expect(actingAs(personOf("teacher-1")).role).toBe("PRINCIPAL");
  expect(mayAct({ ...deskOf(), inspection: undefined }, { purpose: "defence", form })).toEqual({
    code: "InspectionNotFound",
  });
  expect(mayAct(deskOf(), { purpose: "defence", form })).toEqual({ code: "TaskClosed" });
});

describe("who reads an inspection", () => {
  it("is its unit's head, its area's director, inspectors and the office; no other unit and no school", () => {
    const inspection = anInspection();
    const ids = [
      "township-1",
      "area-director",
      "inspector-5",
      "supervision-head",
      "director",
      "principal-1",
      "point-head",
    ];

    const may = ids.filter((id) =>
      mayReadInspection(personOf(id), { inspection, grid: smallGrid, now: inspection.onSiteFrom }),
    );

    expect(may).toEqual(ids.slice(0, 5));
    expect(readsAllInspections(personOf("area-director"))).toBe(false);
    expect(unitsOf(smallGrid, "area-director").map(({ id }) => id)).toContain(smallTown.id);
  });
});
