import { describe, expect, it } from "vitest";
import type { Finding } from "../../../domain/finding/finding.ts";
import { decideRecheck, RecheckForm } from "../../../domain/inspection/decide-recheck.ts";
import { drawVerifier, verifiersFor } from "../../../domain/inspection/draw-verifier.ts";
import type { Inspection } from "../../../domain/inspection/inspection.ts";
import { reportRectification } from "../../../domain/inspection/report-rectification.ts";
import { anOccasion } from "../../support/factories.ts";
import { anOpenFinding, nineOn, personOf } from "../../support/findings.ts";
import { aCycle, anInspection } from "../../support/inspections.ts";
import { smallGrid } from "../../support/small-county.ts";
import { deskOf, inspectionAfter, read, whyNot } from "./inspection-desk.ts";

const now = nineOn("2026-08-20");
const opinion = {
  text: "意见书。",
  by: "supervision-head",
  at: nineOn("2026-07-15"),
  rectifyBy: nineOn("2026-08-14"),
  objectBy: nineOn("2026-07-25"),
};
const rectifying = anInspection({ status: "rectifying", opinion, dueAt: nineOn("2026-08-24") });
const act = { text: "补齐。", by: "township-1", at: now };
const open = anOpenFinding();
const measured: Finding = { ...open, measure: act };
const proved: Finding = { ...measured, status: "proved", proof: { ...act, files: [] } };
const checked = anInspection({ status: "recheck", opinion, recheck: { verifierId: "inspector-4" } });

describe("a rectification report", () => {
  const form = { ...read, text: "全部完成。" };
  const report = (findings: readonly Finding[]) =>
    reportRectification({ ...deskOf({ inspection: rectifying, now }), findings, form });

  it("needs a measure beside every finding, not yet its proof", () => {
    const withdrawn: Finding = { ...open, status: "withdrawn" };

    const after = inspectionAfter(report([measured, withdrawn]));

    expect(whyNot(report([open]))).toBe("MeasuresMissing");
    expect(after).toMatchObject({ status: "rectificationReported", rectification: { text: "全部完成。" } });
  });

  it("comes from the unit's head", () => {
    const desk = { ...deskOf({ inspection: rectifying, now }), actor: personOf("principal-1") };

    expect(whyNot(reportRectification({ ...desk, findings: [], form }))).toBe("NotYourTask");
  });
});

describe("whoever rechecks", () => {
  const reported: Inspection = { ...rectifying, status: "rectificationReported" };
  const facts = { findings: [proved], grid: smallGrid, occasion: anOccasion({ now }) };

  it("is drawn among inspectors who did not inspect the unit, own no finding and have no tie to it", () => {
    const among = verifiersFor({ inspection: reported, ...facts });

    const drawn = drawVerifier({ inspection: reported, ...facts, seed: "123456789012" });

    expect(among).toEqual(["inspector-4"]);
    expect(drawn).toMatchObject({
      save: [
        {
          status: "recheck",
          dueAt: "2026-09-10T16:00:00.000Z",
          recheck: { verifierId: "inspector-4", seed: "123456789012", among: ["inspector-4"] },
        },
      ],
      emit: [{ type: "RecheckDrawn", words: { verifier: "inspector-4", among: 1 } }],
    });
  });

  it("is drawn again the same from the same digits", () => {
    const grid = { ...smallGrid, inspectorIds: Array.from({ length: 26 }, (_, place) => `inspector-${place + 1}`) };
    const draw = () => drawVerifier({ inspection: reported, ...facts, grid, seed: "987654321098" });

    expect(draw()).toEqual(draw());
  });

  it("is the head of the office where nobody is left, and drawn only once, in time", () => {
    const nobody = { ...smallGrid, inspectorIds: ["inspector-1", "inspector-2", "inspector-3"] };

    const drawn = drawVerifier({ inspection: reported, ...facts, grid: nobody, seed: "1" });

    expect(drawn).toMatchObject({ save: [{ recheck: { verifierId: "supervision-head", among: [] } }] });
    expect(drawVerifier({ inspection: checked, ...facts, seed: "1" })).toBeUndefined();
    expect(drawVerifier({ inspection: rectifying, ...facts, seed: "1" })).toBeUndefined();
  });
});

describe("a recheck", () => {
  const decide = (form: object, findings: readonly Finding[], { inspection = checked, actor = "inspector-4" } = {}) =>
    decideRecheck({
      ...deskOf({ inspection, now }),
      actor: personOf(actor),
      findings,
      ladder: [],
      cycle: aCycle(),
      form: { ...read, outcome: "passed", text: "看过。", failed: [], ...form },
    });

  it("that is passed cancels every number with proof and closes the inspection", () => {
    const decision = decide({}, [proved]);

    expect(inspectionAfter(decision)).toMatchObject({ status: "closed", recheck: { done: { outcome: "passed" } } });
    expect(decision).toMatchObject({
      change: { save: expect.arrayContaining([expect.objectContaining({ kind: "finding", status: "closed" })]) },
    });
  });

  it("that fails sends the finding back, and the unit climbs once in each class", () => {
    const second: Finding = { ...proved, id: "WT2026-1-01-002" };
    const third: Finding = { ...measured, id: "WT2026-1-01-003", issueClass: "funds" };
    const failed = [proved, second, third].map(({ id }) => id);

    const decision = decide({ outcome: "failed", failed }, [proved, second, third]);

    expect(inspectionAfter(decision)).toMatchObject({ status: "escalated", closedAt: now });
    const saved = decision.accepted ? decision.change.save : [];
    expect(saved.filter(({ kind }) => kind === "escalation")).toMatchObject([
      { issueClass: "process", grounds: [{ trigger: "failedRecheck" }] },
      { issueClass: "funds", grounds: [{ trigger: "failedRecheck" }] },
    ]);
    expect(saved.filter(({ kind }) => kind === "finding")).toMatchObject([
      { status: "open" },
      { status: "open" },
      { status: "open" },
    ]);
  });

  it("cancels nothing without proof, names only what stands, and is no owner's to decide", () => {
    const own: Finding = { ...proved, ownerId: "inspector-4" };
    const { proof: _, ...bare } = proved;
    const office = anInspection({ status: "recheck", opinion });

    expect(
      [
        decide({}, [measured]),
        decide({ outcome: "failed", failed: ["WT2026-1-01-009"] }, [proved]),
        decide({}, [own]),
        decide({}, [bare]),
        decide({}, [proved], { actor: "inspector-1" }),
      ].map(whyNot),
    ).toEqual([
      "FindingsOpen",
      [{ field: "failed", code: "notAChoice" }],
      "ActedBefore",
      "EvidenceMissing",
      "NotYourTask",
    ]);
    expect(inspectionAfter(decide({}, [], { inspection: office, actor: "supervision-head" })).recheck).toMatchObject({
      verifierId: "supervision-head",
    });
  });

  it("names what failed exactly when it failed", () => {
    const both = [
      { outcome: "failed", failed: [] },
      { outcome: "passed", failed: ["WT2026-1-01-001"] },
    ].map((form) => RecheckForm.safeParse({ ...read, text: "看过。", ...form }));

    expect(both.map(({ error }) => error?.issues[0]?.message)).toEqual(["chooseAtLeastOne", "chooseAtLeastOne"]);
  });
});
