import * as z from "zod";
import { inspectionRead } from "../inspection/may-act.ts";
import { type Decision, refuse } from "../shared/decision.ts";
import { text } from "../shared/form-fields.ts";
import type { Escalation } from "./escalation.ts";
import { endOfLimit } from "./ladder.ts";
import { type EscalationDesk, mayActOn, moveOn } from "./may-act.ts";

/** Why the unit does not agree with the decision. */
export const AskRecheckForm = z.object({ ...inspectionRead, text: text(4000) });
export type AskRecheckForm = z.infer<typeof AskRecheckForm>;

/** Within thirty days of the decision the unit asks whoever decided to recheck it (复核); it stays in force meanwhile. */
export const askRecheck = ({ form, ...desk }: AskRecheck): Decision => {
  const acting = mayActOn(desk, { purposes: ["recheckPeriod"], form });
  if ("code" in acting) return refuse(acting);
  const { escalation, by, occasion } = acting;
  const { now, calendar } = occasion;
  if (escalation.decision === undefined || now >= escalation.decision.recheckBy) return refuse({ code: "TaskClosed" });
  const becomes: Escalation = {
    ...escalation,
    status: "recheckAsked",
    recheck: { asked: { text: form.text, by: by.id, at: now } },
    dueAt: endOfLimit("answerRecheck", { from: now, calendar }),
  };
  return moveOn(acting, { becomes, event: "AccountabilityDisputed", outcome: "recheckAsked" });
};

type AskRecheck = EscalationDesk & { readonly form: AskRecheckForm };
