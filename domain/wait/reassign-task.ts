import { type EventActor, system } from "../history/domain-event.ts";
import type { Change } from "../shared/decision.ts";
import type { Occasion } from "../shared/occasion.ts";
import { type Around, assignmentOf } from "./assignment.ts";
import { reassigned, type Wait } from "./wait.ts";

/**
 * Hands an open task of somebody who is away to whoever it is now, at the same level and with the same deadline.
 * Undefined when it stays: it is decided, nobody waits for a person, or the person still is the right one.
 */
export const reassignTask = ({ wait, occasion, by = system, why, ...around }: ReassignTask): Change | undefined => {
  if (wait.closed !== undefined || wait.assignee === undefined) return undefined;
  const { purpose, escalations, assignee: from } = wait;
  const next = assignmentOf({ ...around, purpose, escalations });
  if (next === undefined || next.assignee === from) return undefined;
  const taken = reassigned(wait, next);
  const words = { purpose, from, to: next.assignee, why };
  return {
    save: [taken, around.subject],
    emit: [{ type: "TaskReassigned", subject: wait.subject, at: occasion.now, actor: by, words }],
  };
};

type ReassignTask = Around & {
  readonly wait: Wait;
  readonly occasion: Occasion;
  /** Who brought it about; the system where absent. */
  readonly by?: EventActor;
  /** Why it changes hands, in one small word. */
  readonly why: string;
};
