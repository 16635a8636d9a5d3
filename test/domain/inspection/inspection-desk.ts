import type { Instant } from "../../../domain/calendar/time.ts";
import type { StaffMember } from "../../../domain/county/staff-member.ts";
import type { Inspection } from "../../../domain/inspection/inspection.ts";
import { assignee } from "../../../domain/inspection/inspection-path.ts";
import type { InspectionDesk } from "../../../domain/inspection/may-act.ts";
import type { Decision } from "../../../domain/shared/decision.ts";
import type { Purpose } from "../../../domain/wait/wait.ts";
import { anOccasion, aWait } from "../../support/factories.ts";
import { personOf } from "../../support/findings.ts";
import { anInspection, smallTown } from "../../support/inspections.ts";
import { smallCounty, smallGrid } from "../../support/small-county.ts";

/** What everybody reads and types: the version of a fresh inspection, and the last character of the town's name. */
export const read = { version: 1, humanFact: "镇" };

const purposes: { readonly [Status in Inspection["status"]]?: Purpose } = {
  notified: "selfReport",
  selfReportLate: "selfReport",
  onSite: "onSiteVisit",
  preliminaryOpinion: "preliminaryOpinion",
  defence: "defence",
  opinionDue: "opinionLetter",
  rectifying: "rectification",
  rectificationReported: "recheck",
  recheck: "recheck",
};

type Wanted = { readonly inspection?: Inspection; readonly actor?: StaffMember; readonly now?: Instant };

/** What an act on the town's inspection looks at: its open work with whoever has it, unless somebody else is named. */
export const deskOf = ({ inspection = anInspection(), actor, now = inspection.selfReportBy }: Wanted = {}) => {
  const purpose: Purpose = purposes[inspection.status] ?? "parked";
  const facts = { purpose, county: smallCounty, grid: smallGrid, escalations: 0 };
  const holder = assignee(inspection, facts) ?? "nobody";
  const task = aWait({ purpose, subject: { kind: "inspection", id: inspection.id }, assignee: holder });
  return {
    actor: actor ?? personOf(holder),
    task,
    inspection,
    unit: smallTown,
    occasion: anOccasion({ now }),
  } satisfies InspectionDesk;
};

/** The inspection an accepted decision leaves. */
export const inspectionAfter = (decision: Decision): Inspection => {
  if (!decision.accepted) throw new Error(JSON.stringify(decision.refusal));
  const saved = decision.change.save.find((each) => each.kind === "inspection");
  if (saved === undefined) throw new Error("no inspection was saved");
  return saved;
};

/** Why a decision was refused: its code, or the faults beside fields where there are any. */
export const whyNot = (decision: Decision): unknown =>
  decision.accepted ? "accepted" : (decision.refusal.faults ?? decision.refusal.code);
