import type { Inspection } from "../../domain/inspection/inspection.ts";
import type { UnitStory } from "../demo/inspection-story.ts";
import type { SupervisionDesk } from "./supervision-desk.ts";

/** One unit of the played half-year: its inspection and what becomes of it. */
export type Played = { readonly unitId: string; readonly inspectionId: string; readonly story: UnitStory };

/** The owner shows how a finding was put right. */
export const proveFinding = (desk: SupervisionDesk, ownerId: string, findingId: string): Promise<void> =>
  desk.onFinding(ownerId, findingId, { door: "proof", form: { text: "已整改到位，材料存档备查。" } });

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
