import * as z from "zod";
import type { Instant } from "../calendar/time.ts";
import type { County } from "../county/county.ts";
import type { Finding } from "../finding/finding.ts";
import { accept, type Decision, refuse } from "../shared/decision.ts";
import { choice, severalOf, text } from "../shared/form-fields.ts";
import { closeWait } from "../wait/wait.ts";
import type { InspectionCycle } from "./cycle.ts";
import { inspectionEndedIn } from "./cycle-progress.ts";
import { dropFindings, faultsOfDropped, stands } from "./drop-finding.ts";
import type { Inspection } from "./inspection.ts";
import { inspectionTold } from "./inspection-told.ts";
import { actingAs, type InspectionDesk, inspectionRead, misread } from "./may-act.ts";

/** The upper office's word on an objection to an opinion letter: it stands, or findings are taken out of it. */
export const AnswerDisputeForm = z
  .object({
    ...inspectionRead,
    outcome: choice(["upheld", "changed"]),
    text: text(4000),
    /** Ids of findings that do not stand, and why; none when the letter does. */
    withdraw: severalOf(text(40), 60),
    withdrawReason: text(500).exactOptional(),
  })
  .refine(({ outcome, withdraw }) => outcome === "changed" || withdraw.length === 0, {
    path: ["withdraw"],
    error: "notAChoice",
  });
export type AnswerDisputeForm = z.infer<typeof AnswerDisputeForm>;

/** Whether a person answers the unit's objection: the director of the bureau, unless the letter is the director's own. */
export const mayAnswerDispute = (
  { opinion, dispute }: Inspection,
  { actorId, county }: { readonly actorId: string; readonly county: Pick<County, "offices"> },
): "yes" | keyof typeof refusals => {
  if (county.offices.bureauDirectorId !== actorId) return "notTheirs";
  if (dispute === undefined || dispute.answer !== undefined) return "answered";
  return opinion?.by === actorId ? "ownLetter" : "yes";
};

const refusals = { answered: "TaskClosed", notTheirs: "NotAllowedHere", ownLetter: "ActedBefore" } as const;

/**
 * The upper office answers an objection to the opinion letter, within thirty days (domain §6.3). What it takes out of the
 * letter needs no rectification; with nothing left to put right the inspection is closed.
 */
export const answerDispute = ({ county, findings, cycle, form, ...desk }: AnswerDispute): Decision => {
  const { actor, task, inspection, unit, occasion } = desk;
  if (inspection === undefined || unit === undefined) return refuse({ code: "InspectionNotFound" });
  const { dispute } = inspection;
  if (dispute === undefined) return refuse({ code: "TaskClosed" });
  const may = mayAnswerDispute(inspection, { actorId: actor.id, county });
  if (may !== "yes") return refuse({ code: refusals[may] });
  const wrong = misread(inspection, { unit, form });
  if (wrong) return refuse(wrong);
  const faults = faultsOfDropped(form, findings);
  if (faults.length > 0) return refuse({ code: "FormIncomplete", faults });
  const { now } = occasion;
  const by = actingAs(actor);
  const { dropped, kept, events } = dropFindings(form, { findings, by, occasion });
  const answer = { text: form.text, by: by.id, at: now, outcome: form.outcome };
  const answered: Inspection = { ...inspection, dispute: { ...dispute, answer } };
  const words = { outcome: form.outcome, withdrawn: dropped.length };
  const isEmpty = inspection.status === "rectifying" && dropped.length > 0 && !kept.some(stands);
  if (!isEmpty)
    return accept({
      save: [answered, ...dropped],
      emit: [inspectionTold("OpinionUpheld", answered, { by, now, words }), ...events],
    });
  const closed: Inspection = { ...answered, status: "closed", dueAt: now, closedAt: now };
  const progress = inspectionEndedIn(cycle, { inspectionId: closed.id, now });
  return accept({
    save: [closed, progress.cycle, ...dropped, ...closedWork(task, { at: now, by: by.id })],
    emit: [
      inspectionTold("OpinionUpheld", closed, { by, now, words }),
      inspectionTold("InspectionClosed", closed, { by, now }),
      ...events,
      ...progress.events,
    ],
  });
};

const closedWork = (task: InspectionDesk["task"], done: { readonly at: Instant; readonly by: string }) =>
  task === undefined || task.closed !== undefined ? [] : [closeWait(task, { ...done, outcome: "withdrawn" })];

type AnswerDispute = InspectionDesk & {
  readonly county: Pick<County, "offices">;
  readonly findings: readonly Finding[];
  readonly cycle: InspectionCycle;
  readonly form: AnswerDisputeForm;
};
