import * as z from "zod";
import { inspectionRead } from "../inspection/may-act.ts";
import { accept, type Decision, refuse } from "../shared/decision.ts";
import { choice, text } from "../shared/form-fields.ts";
import { closeWait } from "../wait/wait.ts";
import { climb } from "./climb.ts";
import { closed } from "./close.ts";
import type { Escalation } from "./escalation.ts";
import { endOfLimit } from "./ladder.ts";
import { type EscalationDesk, mayActOn, moveOn } from "./may-act.ts";
import { escalationTold } from "./told.ts";

/** What was said at the interview, or how the unit's head refused it. */
export const HoldInterviewForm = z.object({
  ...inspectionRead,
  outcome: choice(["held", "refused"]),
  minutes: text(8000),
});
export type HoldInterviewForm = z.infer<typeof HoldInterviewForm>;

/**
 * Whoever led the interview signs its record; the unit's head signs it too and plans within three working days. A head who
 * did not come or did not answer is held to account (domain §6.7).
 */
export const holdInterview = ({ form, ladder: history, ...desk }: HoldInterview): Decision => {
  const acting = mayActOn(desk, { purposes: ["interview"], form });
  if ("code" in acting) return refuse(acting);
  const { escalation, unit, task, by, occasion } = acting;
  const { now, calendar } = occasion;
  const { interview } = escalation;
  if (interview === undefined || now < interview.heldAt) return refuse({ code: "TransitionNotAllowed" });
  const signed = { ...interview, minutes: form.minutes, signatures: [{ staffId: by.id, at: now }] };
  if (form.outcome === "held") {
    const dueAt = endOfLimit("planAfterInterview", { from: now, calendar });
    const becomes: Escalation = { ...escalation, status: "served", dueAt, interview: signed };
    return moveOn(acting, { becomes, event: "InterviewHeld", outcome: "held" });
  }
  const refused = closed({ ...escalation, interview: signed }, { at: now, ended: "refused" });
  const climbed = climb({
    unit: { id: unit.id, headId: escalation.headId },
    issueClass: escalation.issueClass,
    trigger: "refusal",
    escalationId: escalation.id,
    history: [...history.filter(({ id }) => id !== escalation.id), refused],
    occasion,
    by,
  });
  return accept({
    save: [refused, closeWait(task, { at: now, by: by.id, outcome: "refused" }), ...climbed.save],
    emit: [escalationTold("InterviewRefused", refused, { by, occasion }), ...climbed.events],
  });
};

type HoldInterview = EscalationDesk & {
  /** Every step there ever was against the unit. */
  readonly ladder: readonly Escalation[];
  readonly form: HoldInterviewForm;
};
