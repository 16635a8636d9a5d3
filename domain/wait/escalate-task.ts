import { nextOfficeHour } from "../calendar/office-hours.ts";
import { system } from "../history/domain-event.ts";
import { accept, type Decision } from "../shared/decision.ts";
import { limitEnd, type Occasion } from "../shared/occasion.ts";
import { type Around, assignmentOf } from "./assignment.ts";
import { reassigned, type Wait } from "./wait.ts";

/**
 * Gives an overdue task to the next level up, with a new deadline; never an automatic approval (domain §2.5). What falls
 * due at night or on a day off has its new deadline counted from the next working hours. Undefined when there is
 * nothing to escalate: the task is decided, or its deadline has moved.
 */
export const escalateTask = ({ wait, occasion, ...around }: EscalateTask): Decision | undefined => {
  if (wait.closed !== undefined || wait.assignee === undefined || wait.dueAt > occasion.now) return undefined;
  const { subject } = around;
  const escalations = wait.escalations + 1;
  const next = assignmentOf({ ...around, purpose: wait.purpose, escalations });
  const dueAt = limitEnd(occasion, "escalation", nextOfficeHour(occasion.calendar, occasion.now));
  const raised: Wait = { ...(next ? reassigned(wait, next) : wait), escalations, dueAt };
  const told = subject.kind !== "list" && "dueAt" in subject ? { ...subject, dueAt } : subject;
  return accept({
    save: [raised, told],
    emit: [
      {
        type: "TaskEscalated",
        subject: wait.subject,
        at: occasion.now,
        actor: system,
        words: { purpose: wait.purpose, level: escalations, from: wait.assignee, to: next?.assignee ?? wait.assignee },
      },
    ],
  });
};

type EscalateTask = Around & { readonly wait: Wait; readonly occasion: Occasion };
