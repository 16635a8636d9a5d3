import * as z from "zod";
import { inspectionRead } from "../inspection/may-act.ts";
import { type Decision, refuse } from "../shared/decision.ts";
import { text } from "../shared/form-fields.ts";
import { closed } from "./close.ts";
import { endOfLimit } from "./ladder.ts";
import { type EscalationDesk, mayActOn, moveOn } from "./may-act.ts";
import { wantsSignature } from "./sign-interview.ts";

/** How the unit puts right what it was named or interviewed for: problems, measures, who, until when. */
export const FilePlanForm = z.object({ ...inspectionRead, text: text(4000) });
export type FilePlanForm = z.infer<typeof FilePlanForm>;

/** The unit's head files the plan: that answers the bulletin; after an interview weekly progress follows. */
export const filePlan = ({ form, ...desk }: FilePlan): Decision => {
  const acting = mayActOn(desk, { purposes: ["stepPlan"], form });
  if ("code" in acting) return refuse(acting);
  const { escalation, by, occasion } = acting;
  const { now, calendar } = occasion;
  if (wantsSignature(escalation)) return refuse({ code: "SignaturesMissing" });
  const planned = { ...escalation, plan: { text: form.text, by: by.id, at: now } };
  const becomes =
    escalation.step === "bulletin"
      ? closed(planned, { at: now, ended: "answered" })
      : { ...planned, status: "planned" as const, dueAt: endOfLimit("progress", { from: now, calendar }) };
  return moveOn(acting, { becomes, event: "EscalationPlanFiled", outcome: "planned" });
};

type FilePlan = EscalationDesk & { readonly form: FilePlanForm };
