import * as z from "zod";
import { inspectionRead } from "../inspection/may-act.ts";
import { type Decision, refuse } from "../shared/decision.ts";
import { choice, text } from "../shared/form-fields.ts";
import { closed } from "./close.ts";
import type { Escalation } from "./escalation.ts";
import { endOfLimit } from "./ladder.ts";
import { type EscalationDesk, mayActOn, moveOn } from "./may-act.ts";
import { measureOf, missingOf, otherMeasureFields } from "./measure-fields.ts";

/** Whether a decision stands, or what is ordered instead, with the reasons. */
export const AnswerDisputeForm = z.object({
  ...inspectionRead,
  outcome: choice(["confirmed", "changed"]),
  text: text(4000),
  ...otherMeasureFields,
});
export type AnswerDisputeForm = z.infer<typeof AnswerDisputeForm>;

type AnswerDispute = EscalationDesk & { readonly form: AnswerDisputeForm };

type Answer = NonNullable<NonNullable<Escalation["recheck"]>["answer"]>;

const faultOf = (form: AnswerDisputeForm) => {
  const missing = form.outcome === "changed" ? missingOf(form) : undefined;
  return missing && { code: "FormIncomplete" as const, faults: [{ field: missing, code: "required" }] };
};

const answerOf = (form: AnswerDisputeForm, done: Pick<Answer, "by" | "at">): Answer => ({
  text: form.text,
  ...done,
  outcome: form.outcome,
  ...(form.outcome === "changed" ? { measure: measureOf(form) } : {}),
});

/** Whoever decided rechecks the decision within thirty days and answers in writing; the unit may appeal within fifteen. */
export const answerRecheck = ({ form, ...desk }: AnswerDispute): Decision => {
  const acting = mayActOn(desk, { purposes: ["accountabilityRecheck"], form });
  if ("code" in acting) return refuse(acting);
  const fault = faultOf(form);
  if (fault) return refuse(fault);
  const { escalation, by, occasion } = acting;
  const { now, calendar } = occasion;
  const { recheck } = escalation;
  if (recheck === undefined) return refuse({ code: "TaskClosed" });
  const becomes: Escalation = {
    ...escalation,
    status: "rechecked",
    recheck: { ...recheck, answer: answerOf(form, { by: by.id, at: now }) },
    dueAt: endOfLimit("appeal", { from: now, calendar }),
  };
  return moveOn(acting, { becomes, event: "AccountabilityRechecked", outcome: form.outcome });
};

/** The competent body answers the appeal (申诉) within sixty days; what it changes is corrected within fifteen. */
export const decideAppeal = ({ form, ...desk }: AnswerDispute): Decision => {
  const acting = mayActOn(desk, { purposes: ["appeal"], form });
  if ("code" in acting) return refuse(acting);
  const fault = faultOf(form);
  if (fault) return refuse(fault);
  const { escalation, by, occasion } = acting;
  const { now, calendar } = occasion;
  const { appeal } = escalation;
  if (appeal === undefined) return refuse({ code: "TaskClosed" });
  const answered: Escalation = {
    ...escalation,
    appeal: { ...appeal, answer: answerOf(form, { by: by.id, at: now }) },
  };
  const becomes: Escalation =
    form.outcome === "confirmed"
      ? closed(answered, { at: now, ended: "final" })
      : { ...answered, status: "correcting", dueAt: endOfLimit("correct", { from: now, calendar }) };
  return moveOn(acting, { becomes, event: "AppealDecided", outcome: form.outcome });
};
