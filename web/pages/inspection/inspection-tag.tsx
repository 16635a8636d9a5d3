import { Tag, type TagTone } from "../../components/status-tag.tsx";
import { usePage } from "../../layout/page-context.ts";
import { inspectionTexts } from "../../texts/inspection.ts";
import type { InspectionRow } from "../../views/inspection.ts";

const tones = {
  notified: "waiting",
  selfReportLate: "attention",
  onSite: "moving",
  preliminaryOpinion: "moving",
  defence: "waiting",
  opinionDue: "moving",
  rectifying: "moving",
  rectificationReported: "moving",
  recheck: "moving",
  closed: "good",
  escalated: "bad",
} as const satisfies Record<InspectionRow["status"], TagTone>;

/** Where an inspection stands. */
export const InspectionTag = ({ status }: Pick<InspectionRow, "status">) => (
  <Tag tone={tones[status]}>{inspectionTexts(usePage().language).status[status]}</Tag>
);

/** Whether an inspection has come to its end. */
export const isOver = ({ status }: Pick<InspectionRow, "status">): boolean =>
  status === "closed" || status === "escalated";
