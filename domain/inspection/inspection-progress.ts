import type { Instant } from "../calendar/time.ts";
import type { Inspection } from "./inspection.ts";
import { type InspectionStep, inspectionSteps } from "./legal-basis.ts";

/** How one step of an inspection stands: done, being done, still to come, passed without an act, or not asked for. */
export type StepStanding = {
  readonly step: InspectionStep;
  readonly state: "done" | "now" | "ahead" | "lapsed" | "notNeeded";
  readonly at?: Instant;
  readonly dueAt?: Instant;
};

/** The step a state belongs to. */
const stepOf = {
  notified: "selfReport",
  selfReportLate: "selfReport",
  onSite: "onSite",
  preliminaryOpinion: "preliminary",
  defence: "defence",
  opinionDue: "opinion",
  rectifying: "rectification",
  rectificationReported: "recheck",
  recheck: "recheck",
  closed: "end",
  escalated: "end",
} as const satisfies Record<Inspection["status"], InspectionStep>;

/** When each step was done, as far as it was. */
const doneAt = (inspection: Inspection): { readonly [Step in InspectionStep]: Instant | undefined } => ({
  notice: inspection.notifiedAt,
  selfReport: inspection.selfReport?.at,
  onSite: inspection.visit?.endedAt,
  preliminary: inspection.preliminary?.at,
  defence: inspection.defence?.at,
  opinion: inspection.opinion?.at,
  rectification: inspection.rectification?.at,
  recheck: inspection.recheck?.done?.at,
  end: inspection.closedAt,
});

/** What nobody asks for: of a regular visit notice and self-report, without a finding rectification and recheck. */
const notNeeded = ({ nature, status, recheck }: Inspection, step: InspectionStep): boolean => {
  if (step === "notice" || step === "selfReport") return nature === "regular";
  return (step === "rectification" || step === "recheck") && status === "closed" && recheck === undefined;
};

/** Where an inspection stands, step by step (domain §6.3). */
export const progressOf = (inspection: Inspection): readonly StepStanding[] => {
  const done = doneAt(inspection);
  const present = inspectionSteps.indexOf(stepOf[inspection.status]);
  return inspectionSteps.map((step, place): StepStanding => {
    const at = done[step];
    if (at !== undefined) return { step, state: "done", at };
    if (notNeeded(inspection, step)) return { step, state: "notNeeded" };
    if (place === present) return { step, state: "now", dueAt: inspection.dueAt };
    return { step, state: place < present ? "lapsed" : "ahead" };
  });
};
