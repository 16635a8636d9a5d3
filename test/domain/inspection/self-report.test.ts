import { describe, expect, it } from "vitest";
import type { StoredFile } from "../../../domain/file/stored-file.ts";
import { askForEvidence } from "../../../domain/inspection/ask-for-evidence.ts";
import { fileSelfReport } from "../../../domain/inspection/file-self-report.ts";
import { keepSelfReport } from "../../../domain/inspection/keep-self-report.ts";
import { SelfReportForm } from "../../../domain/inspection/self-report-form.ts";
import { closeWait } from "../../../domain/wait/wait.ts";
import { recorded } from "../../support/factories.ts";
import { nineOn, personOf } from "../../support/findings.ts";
import { anInspection } from "../../support/inspections.ts";
import { deskOf, inspectionAfter, read, whyNot } from "./inspection-desk.ts";

const inTime = nineOn("2026-06-15");
const answers = ["I01", "I05", "I13"].map((indicator) => ({ indicator, score: 90, note: "在册。" }));
const form = { act: "file" as const, ...read, answers, attestation: true as const };

const evidenceOf = (indicator: string): StoredFile => ({
  kind: "file",
  record: recorded(),
  id: "e".repeat(43),
  about: { kind: "inspection", id: "DD2026-1-01-t-shiqiao" },
  purpose: "selfReport",
  status: "accepted",
  sentBy: "township-1",
  askedAt: inTime,
  label: indicator,
});

describe("a self-report", () => {
  it("that is filed in time leads to the visit, and what was kept is gone", () => {
    const kept = { selfReportDraft: { at: inTime, answers: [{ indicator: "I01", score: "8" }] } };

    const filed = inspectionAfter(
      fileSelfReport({ ...deskOf({ inspection: anInspection(kept), now: inTime }), files: [], form }),
    );

    expect(filed).toMatchObject({ status: "onSite", dueAt: filed.onSiteBy, selfReport: { timing: "onTime" } });
    expect(filed.selfReportDraft).toBeUndefined();
  });

  it("is late from 24:00 of its last day on, whether or not that was told", () => {
    const untold = anInspection();

    const filed = fileSelfReport({ ...deskOf({ inspection: untold, now: untold.selfReportBy }), files: [], form });

    expect(inspectionAfter(filed)).toMatchObject({ selfReport: { timing: "late" } });
  });

  it("that is owed when the visits have begun is taken late until something is noted on the spot", () => {
    const owed = anInspection({ status: "onSite" });
    const noted = { begunAt: inTime, entries: [], signatures: [] };
    const desk = {
      ...deskOf({ inspection: owed, now: owed.onSiteFrom }),
      actor: personOf("township-1"),
      files: [],
      form,
    };

    const filed = fileSelfReport(desk);

    expect(inspectionAfter(filed)).toMatchObject({ status: "onSite", selfReport: { timing: "late" } });
    expect(filed).toMatchObject({ change: { save: [{ kind: "inspection" }] } });
    expect(
      [
        fileSelfReport({ ...desk, inspection: { ...owed, visit: noted } }),
        fileSelfReport({ ...desk, inspection: { ...owed, nature: "regular" } }),
        fileSelfReport({ ...desk, actor: personOf("principal-1") }),
      ].map(whyNot),
    ).toEqual(["TaskClosed", "TaskClosed", "NotYourTask"]);
  });

  it("that comes once it was told to be late is late, whatever the clock says", () => {
    const late = anInspection({ status: "selfReportLate" });

    const filed = fileSelfReport({ ...deskOf({ inspection: late, now: inTime }), files: [], form });

    expect(inspectionAfter(filed)).toMatchObject({ selfReport: { timing: "late" } });
  });

  it("carries the evidence sent for an indicator, which then needs no note", () => {
    const [first, ...others] = answers;
    const bare = { indicator: first?.indicator ?? "", score: 100 };
    const files = [evidenceOf("I01")];

    const filed = fileSelfReport({ ...deskOf({ now: inTime }), files, form: { ...form, answers: [bare, ...others] } });

    expect(inspectionAfter(filed).selfReport?.answers[0]).toEqual({ ...bare, fileIds: ["e".repeat(43)] });
  });

  it("needs no proof of what is on record", () => {
    const known = [{ indicator: "I01", value: 100, asOf: inTime }];
    const bare = answers.map(({ indicator, score }) => ({ indicator, score }));
    const inspection = anInspection({ known, indicators: ["I01"] });
    const only = { ...form, answers: bare.slice(0, 1) };

    const filed = fileSelfReport({ ...deskOf({ inspection, now: inTime }), files: [], form: only });

    expect(filed.accepted).toBe(true);
  });

  it("answers every indicator once, proves what is not on record, and nothing else", () => {
    const desk = { ...deskOf({ now: inTime }), files: [] };
    const twice = [...answers, { indicator: "I01", score: 80, note: "又一次。" }];
    const bare = answers.map(({ indicator, score }) => ({ indicator, score }));

    const said = [answers.slice(1), twice, [...answers, { indicator: "I40", score: 1, note: "未问。" }], bare].map(
      (each) => whyNot(fileSelfReport({ ...desk, form: { ...form, answers: each } })),
    );

    expect(said).toEqual([
      [{ field: "answers", code: "required" }],
      [{ field: "answers[3].indicator", code: "notAsked" }],
      [{ field: "answers[3].indicator", code: "notAsked" }],
      [0, 1, 2].map((place) => ({ field: `answers[${place}].note`, code: "required" })),
    ]);
  });

  it("is filed by the unit's head, who has read the present version and typed the fact", () => {
    const desk = { ...deskOf({ now: inTime }), files: [] };
    const done = closeWait(desk.task, { at: inTime, by: "township-1", outcome: "onTime" });

    const refusals = [
      fileSelfReport({ ...desk, actor: personOf("principal-1"), form }),
      fileSelfReport({ ...desk, form: { ...form, version: 7 } }),
      fileSelfReport({ ...desk, form: { ...form, humanFact: "县" } }),
      fileSelfReport({ ...desk, task: done, form }),
      fileSelfReport({ ...desk, inspection: undefined, form }),
    ].map(whyNot);

    expect(refusals).toEqual([
      "NotYourTask",
      "VersionConflict",
      [{ field: "humanFact", code: "wrongHumanFact" }],
      "TaskClosed",
      "InspectionNotFound",
    ]);
  });

  it("is not taken without the tick that it is true and exact", () => {
    const parsed = SelfReportForm.safeParse({ ...form, version: "1", attestation: undefined });

    expect(parsed.error?.issues.map(({ path, message }) => [path.join("."), message])).toEqual([
      ["attestation", "mustBeTicked"],
    ]);
  });
});

describe("a self-report that is kept", () => {
  const draft = {
    act: "keep" as const,
    version: 1,
    answers: [{ indicator: "I01", score: "９0分" }, { indicator: "I40" }],
  };

  it("stands as it was typed, without what nobody asked", () => {
    const kept = inspectionAfter(keepSelfReport({ ...deskOf({ now: inTime }), form: draft }));

    expect(kept.selfReportDraft).toEqual({ at: inTime, answers: [{ indicator: "I01", score: "９0分" }] });
    expect(kept.status).toBe("notified");
  });

  it("is kept by the head only, as long as it can be filed, over the version read", () => {
    const desk = deskOf({ now: inTime });
    const refusals = [
      keepSelfReport({ ...desk, inspection: undefined, form: draft }),
      keepSelfReport({ ...desk, task: undefined, form: draft }),
      keepSelfReport({ ...desk, actor: personOf("principal-1"), form: draft }),
      keepSelfReport({ ...desk, form: { ...draft, version: 4 } }),
    ].map(whyNot);

    expect(refusals).toEqual(["InspectionNotFound", "TaskClosed", "NotYourTask", "VersionConflict"]);
  });
});

describe("evidence to a self-report", () => {
  const asked = { id: "n".repeat(43), sent: [], form: { indicator: "I05" } };

  it("is asked for one indicator at a time", () => {
    const decision = askForEvidence({ ...deskOf({ now: inTime }), ...asked });

    expect(decision).toMatchObject({
      accepted: true,
      change: { save: [{ kind: "file", purpose: "selfReport", label: "I05", status: "awaited" }], emit: [] },
    });
  });

  it("is sent by the head only, for what is asked, in reason, while the report can be filed", () => {
    const desk = { ...deskOf({ now: inTime }), ...asked };
    const refusals = [
      askForEvidence({ ...desk, inspection: undefined }),
      askForEvidence({ ...desk, task: undefined }),
      askForEvidence({ ...desk, actor: personOf("principal-1") }),
      askForEvidence({ ...desk, form: { indicator: "I40" } }),
      askForEvidence({ ...desk, sent: Array.from({ length: 90 }, () => evidenceOf("I01")) }),
    ].map(whyNot);

    expect(refusals).toEqual([
      "InspectionNotFound",
      "TaskClosed",
      "NotYourTask",
      [{ field: "indicator", code: "notAChoice" }],
      [{ field: "indicator", code: "tooMany" }],
    ]);
  });
});
