import type { Application } from "../application/application.ts";
import type { County } from "../county/county.ts";
import type { School } from "../county/school.ts";
import { system } from "../history/domain-event.ts";
import type { Objection } from "../objection/objection.ts";
import type { AidList } from "../publicity/aid-list.ts";
import { accept, type Decision } from "../shared/decision.ts";
import { limitEnd, type Occasion } from "../shared/occasion.ts";
import { assigneeFor } from "./assignee.ts";
import { handlerOf, type Inquiry } from "./open-wait.ts";
import type { Wait } from "./wait.ts";

/**
 * Gives an overdue task to the next level up, with a new deadline; never an automatic approval (domain §2.5).
 * Undefined when there is nothing to escalate: the task is decided, or its deadline has moved.
 */
export const escalateTask = ({
  subject,
  wait,
  inquiry,
  county,
  school,
  occasion,
}: EscalateTask): Decision | undefined => {
  if (wait.closed !== undefined || wait.assignee === undefined || wait.dueAt > occasion.now) return undefined;
  const escalations = wait.escalations + 1;
  const { purpose } = wait;
  const assignee =
    subject.kind === "objection"
      ? inquiry && handlerOf({ ...inquiry, purpose, objection: subject, county, school, escalations })
      : assigneeFor({
          purpose,
          county,
          ...(school ? { school } : {}),
          ...(subject.kind === "application" ? { application: subject } : { list: subject }),
          escalations,
        });
  const dueAt = limitEnd(occasion, "escalation");
  const raised: Wait = { ...wait, escalations, dueAt, ...(assignee === undefined ? {} : { assignee }) };
  const told = subject.kind !== "list" && "dueAt" in subject ? { ...subject, dueAt } : subject;
  return accept({
    save: [raised, told],
    emit: [
      {
        type: "TaskEscalated",
        subject: wait.subject,
        at: occasion.now,
        actor: system,
        words: { purpose: wait.purpose, level: escalations, from: wait.assignee, to: assignee ?? wait.assignee },
      },
    ],
  });
};

type EscalateTask = {
  readonly subject: Application | AidList | Objection;
  readonly wait: Wait;
  /** Around an objection. */
  readonly inquiry?: Inquiry;
  readonly county: County;
  readonly school: School | undefined;
  readonly occasion: Occasion;
};
