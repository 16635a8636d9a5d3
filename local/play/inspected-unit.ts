import type { Finding } from "../../domain/finding/finding.ts";
import { inspectorsOf } from "../../domain/inspection/due-process.ts";
import type { Inspection } from "../../domain/inspection/inspection.ts";
import type { UnitStory } from "../demo/inspection-story.ts";
import type { SupervisionDesk } from "./supervision-desk.ts";

/** One unit of the played half-year: its inspection and what becomes of it. */
export type Played = { readonly unitId: string; readonly inspectionId: string; readonly story: UnitStory };

/** The unit reports of itself, a little better than the inspectors will find. */
export const fileSelfReport = async (desk: SupervisionDesk, { inspectionId, story }: Played): Promise<void> => {
  const { indicators, headId } = await desk.inspection(inspectionId);
  const answers = indicators.map((indicator) => ({ indicator, score: story.score + 3, note: "已对照指标自查。" }));
  await desk.onInspection(headId, inspectionId, {
    door: "self-report",
    form: { act: "file", answers, attestation: "yes" },
  });
};

/** The team scores every indicator, notes what it found, and everybody signs. */
export const visitUnit = async (desk: SupervisionDesk, { inspectionId, story }: Played): Promise<void> => {
  const { indicators, team, headId } = await desk.inspection(inspectionId);
  const enteredAt = desk.deps.clock.now();
  const entries = indicators.map((indicator) => ({
    entryId: `${inspectionId}-${indicator}`,
    indicator,
    score: story.score,
    enteredAt,
  }));
  await desk.post(team.leadId, `/inspections/${inspectionId}/entries`, { entries });
  for (const [index, { indicator, severity, ground, fact }] of story.findings.entries())
    await desk.post(team.leadId, `/inspections/${inspectionId}/findings`, {
      noteId: `${inspectionId}-note-${index + 1}`,
      indicator,
      severity,
      ground,
      fact,
    });
  for (const signer of [...inspectorsOf(team), headId]) {
    const person = await desk.deps.staff.find(signer);
    await desk.onInspection(signer, inspectionId, {
      door: "visit/signature",
      form: { signer, name: person?.name ?? "" },
    });
  }
  await desk.onInspection(team.leadId, inspectionId, { door: "visit/end" });
};

/** The team tells the unit what it thinks. */
export const issuePreliminary = async (desk: SupervisionDesk, { inspectionId }: Played): Promise<void> => {
  const { team } = await desk.inspection(inspectionId);
  await desk.onInspection(team.leadId, inspectionId, {
    door: "preliminary",
    form: { text: "经实地考察，总体情况良好，发现的问题见附表，请核对。" },
  });
};

/** The unit's head answers the preliminary opinion. */
export const fileDefence = async (desk: SupervisionDesk, { inspectionId }: Played): Promise<void> => {
  const { headId } = await desk.inspection(inspectionId);
  await desk.onInspection(headId, inspectionId, {
    door: "defence",
    form: { text: "所列问题属实，部分已着手整改，请予考虑。" },
  });
};

/** The supervision office issues its letter, with an answer to the defence where there was one. */
export const issueLetter = async (desk: SupervisionDesk, { inspectionId }: Played): Promise<void> => {
  const { defence } = await desk.inspection(inspectionId);
  await desk.onInspection(desk.grid.officeHeadId, inspectionId, {
    door: "opinion",
    form: {
      text: "请对照问题清单按期完成整改，并书面报告整改情况。",
      ...(defence && { answer: "申辩意见已核实，事实清楚，问题予以保留。" }),
    },
  });
};

type Owned = Pick<Finding, "id" | "ownerId">;

/** The owner says how a finding will be put right. */
export const nameMeasure = (desk: SupervisionDesk, { ownerId, id }: Owned): Promise<void> =>
  desk.onFinding(ownerId, id, { door: "measure", form: { text: "明确专人，限期完成。" } });

/** The owner shows how a finding was put right. */
export const proveFinding = (desk: SupervisionDesk, { ownerId, id }: Owned): Promise<void> =>
  desk.onFinding(ownerId, id, { door: "proof", form: { text: "已整改到位，材料存档备查。" } });

const isReported = ({ status }: Inspection): boolean => status !== "rectifying";

/** The unit reports what it put right, unless it has. */
export const reportRectification = async (desk: SupervisionDesk, { inspectionId }: Played): Promise<void> => {
  const inspection = await desk.inspection(inspectionId);
  if (isReported(inspection)) return;
  await desk.onInspection(inspection.headId, inspectionId, {
    door: "rectification",
    form: { text: "问题清单已逐条整改，现予报告。" },
  });
};
