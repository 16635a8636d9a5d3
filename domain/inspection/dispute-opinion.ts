import * as z from "zod";
import { accept, type Decision, refuse } from "../shared/decision.ts";
import { text } from "../shared/form-fields.ts";
import type { Occasion } from "../shared/occasion.ts";
import type { Inspection } from "./inspection.ts";
import { inspectionTold } from "./inspection-told.ts";
import { actingAs, type InspectionDesk, inspectionRead, misread } from "./may-act.ts";
import { objectionAnswerDue } from "./step-due.ts";

/** Why the unit does not agree with the opinion letter. */
export const DisputeOpinionForm = z.object({ ...inspectionRead, text: text(4000) });
export type DisputeOpinionForm = z.infer<typeof DisputeOpinionForm>;

/** Whether the unit may still object to its letter: once, and within ten days (domain §6.3). */
export const mayDispute = ({ opinion, dispute }: Inspection, { now }: Pick<Occasion, "now">): boolean =>
  opinion !== undefined && dispute === undefined && now < opinion.objectBy;

/** The unit objects to the opinion letter at the upper office; rectification goes on meanwhile. */
export const disputeOpinion = ({ actor, inspection, unit, form, occasion }: DisputeOpinion): Decision => {
  if (inspection === undefined || unit === undefined) return refuse({ code: "InspectionNotFound" });
  if (inspection.headId !== actor.id) return refuse({ code: "NotAllowedHere" });
  if (!mayDispute(inspection, occasion)) return refuse({ code: "TaskClosed" });
  const wrong = misread(inspection, { unit, form });
  if (wrong) return refuse(wrong);
  const { now } = occasion;
  const answerBy = objectionAnswerDue(now);
  const disputed: Inspection = { ...inspection, dispute: { text: form.text, by: actor.id, at: now, answerBy } };
  return accept({
    save: [disputed],
    emit: [inspectionTold("OpinionDisputed", disputed, { by: actingAs(actor), now, words: { answerBy } })],
  });
};

type DisputeOpinion = InspectionDesk & { readonly form: DisputeOpinionForm };
