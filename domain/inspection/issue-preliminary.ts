import * as z from "zod";
import { accept, type Decision, refuse } from "../shared/decision.ts";
import { text } from "../shared/form-fields.ts";
import { closeWait } from "../wait/wait.ts";
import type { Inspection } from "./inspection.ts";
import { inspectionTold } from "./inspection-told.ts";
import { type InspectionDesk, inspectionRead, mayAct } from "./may-act.ts";
import { defenceDue } from "./step-due.ts";

/** The longest letter the office writes; what a visit finds is drafted into it. */
export const letterCharacters = 8000;

/** The preliminary opinion as the team sends it. */
export const PreliminaryForm = z.object({ ...inspectionRead, text: text(letterCharacters) });
export type PreliminaryForm = z.infer<typeof PreliminaryForm>;

/** The team tells the unit its preliminary opinion after a signed visit; now the unit may defend itself (督导条例 art. 20). */
export const issuePreliminary = ({ form, ...desk }: IssuePreliminary): Decision => {
  const acting = mayAct(desk, { purpose: "preliminaryOpinion", form });
  if ("code" in acting) return refuse(acting);
  const { inspection, task, by, occasion } = acting;
  const { now } = occasion;
  if (inspection.visit?.endedAt === undefined) return refuse({ code: "TransitionNotAllowed" });
  const defenceBy = defenceDue(now);
  const told: Inspection = {
    ...inspection,
    status: "defence",
    dueAt: defenceBy,
    preliminary: { text: form.text, by: by.id, at: now, defenceBy },
  };
  return accept({
    save: [told, closeWait(task, { at: now, by: by.id, outcome: "issued" })],
    emit: [inspectionTold("PreliminaryOpinionIssued", told, { by, now })],
  });
};

type IssuePreliminary = InspectionDesk & { readonly form: PreliminaryForm };
