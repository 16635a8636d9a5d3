import { addDays, dayOf, endOfDay } from "../../domain/calendar/time.ts";
import type { Finding } from "../../domain/finding/finding.ts";
import { decideRecheck } from "../../domain/inspection/decide-recheck.ts";
import { fileDefence } from "../../domain/inspection/file-defence.ts";
import { fileSelfReport } from "../../domain/inspection/file-self-report.ts";
import type { Inspection } from "../../domain/inspection/inspection.ts";
import { inspectionTold } from "../../domain/inspection/inspection-told.ts";
import { issueOpinion } from "../../domain/inspection/issue-opinion.ts";
import { issuePreliminary } from "../../domain/inspection/issue-preliminary.ts";
import { openInspection } from "../../domain/inspection/open-inspection.ts";
import { reportRectification } from "../../domain/inspection/report-rectification.ts";
import { accept } from "../../domain/shared/decision.ts";
import { unrecorded } from "../../domain/shared/record-mark.ts";
import { findingsIn, inspectionFacts } from "../../functions/api/inspection-facts.ts";
import { aNotedFinding } from "./findings.ts";
import { aCycle, smallTown } from "./inspections.ts";
import { found, type OfficeMachine } from "./office-machine.ts";
import { smallGrid } from "./small-county.ts";

/** The id of the one inspection of these tests. */
export const inspectionId = "DD2026-1-01-t-shiqiao";

/** What unit, team and office do with the inspection of the town of a small county. */
export const inspectionActs = ({ deps, engine, act, occasion, person, settled, skipTo }: OfficeMachine) => {
  const inspection = (): Promise<Inspection> => found(deps.inspections.find(inspectionId));
  const desk = async (actorId: string) => {
    const { task, unit = smallTown } = await inspectionFacts(deps, inspectionId);
    const present = await inspection();
    const facts = { actor: await person(actorId), task, inspection: present, unit, occasion: await occasion() };
    return { facts, read: { version: present.record.version, humanFact: "镇" } };
  };
  const around = async () => ({
    findings: await findingsIn(deps, await inspection()),
    ladder: (await deps.escalations.ofUnit(smallTown.id, { limit: 50 })).records,
    cycle: await found(deps.cycles.find("DZ2026-1-01")),
  });
  const run = { workflow: "inspection", name: `inspection-${inspectionId}-1` };
  return {
    inspection,
    task: () => deps.tasks.waitOf({ kind: "inspection", id: inspectionId }),
    inspectionPath: () => engine.path(run),
    inspectionEnded: async () => (await engine.describe(run))?.status,
    ladder: async () => (await around()).ladder,
    /** The notice goes out, or a regular visit begins. */
    open: async (nature: Inspection["nature"] = "halfYear") => {
      const cycle = { ...aCycle({ nature }), record: unrecorded };
      const opened = openInspection({
        cycle,
        unit: smallTown,
        stages: ["PRIMARY"],
        files: [],
        known: [],
        now: deps.clock.now(),
      });
      if (opened === undefined) throw new Error("the inspection does not open");
      await deps.store.commit({ save: [cycle, opened.inspection], emit: opened.events });
      await settled();
    },
    /** The present deadline passes. */
    pastDue: async () => skipTo((await inspection()).dueAt),
    report: () =>
      act(async () => {
        const { facts, read } = await desk(smallTown.headId);
        const answers = facts.inspection.indicators.map((indicator) => ({ indicator, score: 90, note: "在册。" }));
        return fileSelfReport({ ...facts, files: [], form: { ...read, act: "file", answers, attestation: true } });
      }),
    /** The team comes, notes so many problems, and everybody signs. */
    visit: (problems: number) =>
      act(async () => {
        const present = await inspection();
        const now = deps.clock.now();
        const notes = Array.from({ length: problems }, (_, place): Finding => {
          const noted = aNotedFinding({}, { now, inspection: present });
          return { ...noted, record: unrecorded, id: `WT2026-1-01-00${place + 1}` };
        });
        const signed: Inspection = {
          ...present,
          status: "preliminaryOpinion",
          dueAt: endOfDay(addDays(dayOf(now), 10)),
          visit: {
            begunAt: now,
            endedAt: now,
            entries: [],
            signatures: [{ by: "team", staffId: present.team.leadId, at: now }],
            noted: notes.map(({ id }, place) => ({ noteId: `note-${place}`, findingId: id })),
          },
        };
        const by = { role: "INSPECTOR" as const, id: present.team.leadId };
        return accept({ save: [signed, ...notes], emit: [inspectionTold("VisitSigned", signed, { by, now })] });
      }),
    tell: (actorId = "inspector-1") =>
      act(async () => {
        const { facts, read } = await desk(actorId);
        return issuePreliminary({ ...facts, form: { ...read, text: "初步意见。" } });
      }),
    defend: () =>
      act(async () => {
        const { facts, read } = await desk(smallTown.headId);
        return fileDefence({ ...facts, form: { ...read, text: "已补齐。" } });
      }),
    issue: (actorId = smallGrid.officeHeadId) =>
      act(async () => {
        const { facts, read } = await desk(actorId);
        const form = { ...read, text: "意见书。", answer: "已核实。", withdraw: [], heavier: [] };
        return issueOpinion({ ...facts, ...(await around()), earlier: [], form });
      }),
    /** Every finding gets a measure and, where wanted, its proof. */
    putRight: async (wanted: "measured" | "proved") => {
      const now = deps.clock.now();
      const by = { text: "补齐。", by: smallTown.headId, at: now };
      const { findings } = await around();
      const done = findings.map(
        (finding): Finding => ({
          ...finding,
          measure: by,
          ...(wanted === "proved" && { status: "proved" as const, proof: { ...by, files: [] } }),
        }),
      );
      await deps.store.commit({ save: done, emit: [] });
    },
    reportPutRight: () =>
      act(async () => {
        const { facts, read } = await desk(smallTown.headId);
        return reportRectification({ ...facts, ...(await around()), form: { ...read, text: "全部完成。" } });
      }),
    recheck: (outcome: "passed" | "failed", actorId = "inspector-4") =>
      act(async () => {
        const { facts, read } = await desk(actorId);
        const { findings, ...rest } = await around();
        const failed = outcome === "failed" ? findings.map(({ id }) => id) : [];
        return decideRecheck({ ...facts, ...rest, findings, form: { ...read, outcome, text: "看过。", failed } });
      }),
  };
};
