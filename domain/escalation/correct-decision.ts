import * as z from "zod";
import { inspectionRead } from "../inspection/may-act.ts";
import { type Decision, refuse } from "../shared/decision.ts";
import { text } from "../shared/form-fields.ts";
import { closed } from "./close.ts";
import type { Escalation } from "./escalation.ts";
import { type EscalationDesk, mayActOn, moveOn } from "./may-act.ts";

/** What was done to put the decision right. */
export const CorrectDecisionForm = z.object({ ...inspectionRead, text: text(4000) });
export type CorrectDecisionForm = z.infer<typeof CorrectDecisionForm>;

/** Whoever decided puts the decision right as the appeal ordered, within fifteen days. */
export const correctDecision = ({ form, ...desk }: CorrectDecision): Decision => {
  const acting = mayActOn(desk, { purposes: ["correctDecision"], form });
  if ("code" in acting) return refuse(acting);
  const { escalation, by, occasion } = acting;
  const { now } = occasion;
  const measure = escalation.appeal?.answer?.measure;
  if (measure === undefined) return refuse({ code: "TaskClosed" });
  const corrected: Escalation = { ...escalation, correction: { text: form.text, by: by.id, at: now, measure } };
  const becomes = closed(corrected, { at: now, ended: "final" });
  return moveOn(acting, { becomes, event: "CorrectionMade", outcome: measure.form });
};

type CorrectDecision = EscalationDesk & { readonly form: CorrectDecisionForm };
