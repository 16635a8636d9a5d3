import { later } from "../calendar/time.ts";
import { system } from "../history/domain-event.ts";
import type { Change } from "../shared/decision.ts";
import type { DeadlineFacts } from "../supervision/pass-deadline.ts";
import type { SupervisionEventType } from "../supervision/supervision-event.ts";
import { closeWait, type Wait } from "../wait/wait.ts";
import { climb } from "./climb.ts";
import { closed } from "./close.ts";
import type { Escalation, Trigger } from "./escalation.ts";
import { endOfLimit } from "./ladder.ts";
import { wantsSignature } from "./sign-interview.ts";
import { escalationTold } from "./told.ts";

/**
 * What comes when the unit let the deadline of a step pass: a plan or a report that is missing is a missed duty and leads
 * one step on in the same class, an unsigned record is a refusal; the right to be heard, to a recheck or to an appeal
 * lapses. Undefined as long as the deadline has not passed, and for work of the office, which goes one level up instead.
 */
export const passDeadline = (escalation: Escalation, facts: DeadlineFacts): Change | undefined => {
  const { now, calendar } = facts.occasion;
  if (now < escalation.dueAt) return undefined;
  switch (escalation.status) {
    case "served":
      return missed(escalation, facts, wantsSignature(escalation) ? "refusal" : "missedReport");
    case "planned":
      return missed(escalation, facts, "missedReport");
    case "statement": {
      // The period ended at 24:00 of its last day, which is already the next day's first instant.
      const dueAt = endOfLimit("decide", { from: later(escalation.dueAt, -1), calendar });
      return lapsed({ ...escalation, status: "deciding", dueAt }, facts, "EscalationLapsed");
    }
    case "decided":
    case "rechecked":
      return lapsed(closed(escalation, { at: now, ended: "final" }), facts, "EscalationClosed");
    default:
      return undefined;
  }
};

/** The wait whose time ran out leaves the work list. */
const without = (wait: Wait | undefined, { occasion: { now } }: DeadlineFacts): readonly Wait[] =>
  wait === undefined || wait.closed !== undefined
    ? []
    : [closeWait(wait, { at: now, by: system.id, outcome: "lapsed" })];

const lapsed = (becomes: Escalation, facts: DeadlineFacts, event: SupervisionEventType): Change => ({
  save: [becomes, ...without(facts.wait, facts)],
  emit: [escalationTold(event, becomes, { by: system, occasion: facts.occasion })],
});

const missed = (escalation: Escalation, facts: DeadlineFacts, trigger: Trigger): Change => {
  const { ladder, occasion, wait } = facts;
  const ended = trigger === "refusal" ? "refused" : "missed";
  const over = closed(escalation, { at: occasion.now, ended });
  const climbed = climb({
    unit: { id: escalation.unitId, headId: escalation.headId },
    issueClass: escalation.issueClass,
    trigger,
    escalationId: escalation.id,
    history: [...ladder.filter(({ id }) => id !== escalation.id), over],
    occasion,
  });
  return {
    save: [over, ...without(wait, facts), ...climbed.save],
    emit: [escalationTold("EscalationOverdue", over, { by: system, occasion, words: { trigger } }), ...climbed.events],
  };
};
