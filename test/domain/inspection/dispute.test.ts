import { describe, expect, it } from "vitest";
import type { Finding } from "../../../domain/finding/finding.ts";
import { AnswerDisputeForm, answerDispute, mayAnswerDispute } from "../../../domain/inspection/answer-dispute.ts";
import { disputeOpinion } from "../../../domain/inspection/dispute-opinion.ts";
import type { Inspection } from "../../../domain/inspection/inspection.ts";
import type { InspectionDesk } from "../../../domain/inspection/may-act.ts";
import { closeWait } from "../../../domain/wait/wait.ts";
import { recorded } from "../../support/factories.ts";
import { anOpenFinding, nineOn, personOf } from "../../support/findings.ts";
import { aCycle, anInspection } from "../../support/inspections.ts";
import { smallCounty } from "../../support/small-county.ts";
import { deskOf, inspectionAfter, read, whyNot } from "./inspection-desk.ts";

const issuedAt = nineOn("2026-07-15");

describe("an objection to the letter", () => {
  const opinion = {
    text: "意见书。",
    by: "supervision-head",
    at: issuedAt,
    rectifyBy: nineOn("2026-08-14"),
    objectBy: nineOn("2026-07-25"),
  };
  const rectifying = anInspection({ status: "rectifying", opinion, dueAt: nineOn("2026-08-24") });
  const disputed: Inspection = {
    ...rectifying,
    dispute: { text: "不成立。", by: "township-1", at: issuedAt, answerBy: nineOn("2026-08-14") },
  };
  const form = { ...read, text: "不成立。" };
  const raise = (inspection: Inspection, { now = nineOn("2026-07-20"), actor = "township-1", fact = "镇" } = {}) =>
    disputeOpinion({ ...deskOf({ inspection, now }), actor: personOf(actor), form: { ...form, humanFact: fact } });
  const answerForm = { ...read, outcome: "changed" as const, text: "部分不成立。", withdraw: [] as string[] };
  const answered = (
    changed: object = {},
    { inspection = disputed, actor = "director", findings = [anOpenFinding()] } = {},
  ) =>
    answerDispute({
      ...deskOf({ inspection, now: nineOn("2026-07-28") }),
      actor: personOf(actor),
      county: smallCounty,
      findings,
      cycle: aCycle({ awaited: [] }),
      form: { ...answerForm, ...changed },
    });

  it("is raised once within ten days by the unit's head, answered within thirty, and stops nothing", () => {
    const after = inspectionAfter(raise(rectifying));

    expect(after).toMatchObject({ status: "rectifying", dueAt: rectifying.dueAt });
    expect(after.dispute).toMatchObject({ answerBy: "2026-08-19T16:00:00.000Z" });
    expect(
      [
        raise(rectifying, { now: opinion.objectBy }),
        raise(disputed),
        raise(rectifying, { actor: "principal-1" }),
        raise(rectifying, { fact: "县" }),
        disputeOpinion({ ...deskOf(), actor: personOf("township-1"), inspection: undefined, form }),
      ].map(whyNot),
    ).toEqual([
      "TaskClosed",
      "TaskClosed",
      "NotAllowedHere",
      [{ field: "humanFact", code: "wrongHumanFact" }],
      "InspectionNotFound",
    ]);
  });

  it("is answered by the director: the letter stands", () => {
    const after = inspectionAfter(answered({ outcome: "upheld" }));

    expect(after).toMatchObject({ status: "rectifying", dispute: { answer: { outcome: "upheld", by: "director" } } });
  });

  it("that is right takes a finding out of the letter; with none left the inspection is closed", () => {
    const second: Finding = { ...anOpenFinding(), id: "WT2026-1-01-002" };
    const out = { withdraw: ["WT2026-1-01-001"], withdrawReason: "不成立。" };

    const one = answered(out, { findings: [anOpenFinding(), second] });
    const all = answered(out);

    expect(inspectionAfter(one).status).toBe("rectifying");
    expect(one).toMatchObject({ change: { save: [{}, { kind: "finding", status: "withdrawn" }] } });
    expect(inspectionAfter(all).status).toBe("closed");
    expect(all).toMatchObject({
      change: { save: expect.arrayContaining([expect.objectContaining({ kind: "wait", closed: expect.anything() })]) },
    });
  });

  it("is answered once, by nobody who wrote the letter, with a reason for what is taken out", () => {
    const own: Inspection = { ...disputed, opinion: { ...opinion, by: "director" } };
    const refusals = [
      answered({}, { actor: "deputy" }),
      answered({}, { inspection: rectifying }),
      answered({}, { inspection: own }),
      answered({ version: 9 }),
      answered({ withdraw: ["WT2026-1-01-001"] }),
      answerDispute({
        ...deskOf(),
        inspection: undefined,
        county: smallCounty,
        findings: [],
        cycle: aCycle(),
        form: answerForm,
      }),
    ].map(whyNot);

    expect(refusals).toEqual([
      "NotAllowedHere",
      "TaskClosed",
      "ActedBefore",
      "VersionConflict",
      [{ field: "withdrawReason", code: "required" }],
      "InspectionNotFound",
    ]);
  });

  it("is nobody's to answer before it is raised, and closes no work that is closed already", () => {
    const out = { withdraw: ["WT2026-1-01-001"], withdrawReason: "不成立。" };
    const { task, ...desk } = deskOf({ inspection: disputed, now: nineOn("2026-07-28") });
    const decide = (given: InspectionDesk["task"]) =>
      answerDispute({
        ...desk,
        task: given,
        actor: personOf("director"),
        county: smallCounty,
        findings: [anOpenFinding()],
        cycle: aCycle(),
        form: { ...answerForm, ...out },
      });
    const done = closeWait(task, { at: issuedAt, by: "system", outcome: "overtaken" });

    const kinds = [decide(undefined), decide(done)].map((decision) =>
      decision.accepted ? decision.change.save.map(({ kind }) => kind) : [],
    );

    expect(mayAnswerDispute(rectifying, { actorId: "director", county: smallCounty })).toBe("answered");
    expect(kinds).toEqual([
      ["inspection", "cycle", "finding"],
      ["inspection", "cycle", "finding"],
    ]);
  });

  it("cannot let the letter stand and take something out of it", () => {
    const parsed = AnswerDisputeForm.safeParse({ ...answerForm, outcome: "upheld", withdraw: ["WT2026-1-01-001"] });

    expect(parsed.error?.issues[0]).toMatchObject({ path: ["withdraw"], message: "notAChoice" });
  });

  it("leaves a closed inspection as it is", () => {
    const closed: Inspection = { ...disputed, status: "closed", record: recorded() };

    const after = inspectionAfter(
      answered({ outcome: "upheld", version: closed.record.version }, { inspection: closed, findings: [] }),
    );

    expect(after.status).toBe("closed");
  });
});
