import type { Application } from "../application/application.ts";
import type { County } from "../county/county.ts";
import type { School } from "../county/school.ts";
import { system } from "../history/domain-event.ts";
import type { Objection } from "../objection/objection.ts";
import type { AidList } from "../publicity/aid-list.ts";
import { accept, type Decision } from "../shared/decision.ts";
import { limitEnd, type Occasion } from "../shared/occasion.ts";
import type { SupervisionGrid } from "../supervision/grid.ts";
import { assigneeFor } from "./assignee.ts";
import { handlerOf, type Inquiry } from "./open-wait.ts";
import { type SupervisionSubject, supervisionPath } from "./supervision-path.ts";
import type { Wait } from "./wait.ts";

/**
 * Gives an overdue task to the next level up, with a new deadline; never an automatic approval (domain §2.5).
 * Undefined when there is nothing to escalate: the task is decided, or its deadline has moved.
 */
export const escalateTask = ({ subject, wait, occasion, ...around }: EscalateTask): Decision | undefined => {
  if (wait.closed !== undefined || wait.assignee === undefined || wait.dueAt > occasion.now) return undefined;
  const escalations = wait.escalations + 1;
  const assignee = nextAssignee({ ...around, subject, purpose: wait.purpose, escalations });
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

/** Who has it one level further up; undefined when that is nobody else. */
const nextAssignee = ({ subject, inquiry, grid, ...facts }: NextAssignee): string | undefined => {
  switch (subject.kind) {
    case "application":
      return assigneeFor({ ...known(facts), application: subject });
    case "list":
      return assigneeFor({ ...known(facts), list: subject });
    case "objection":
      return inquiry && handlerOf({ ...inquiry, ...facts, objection: subject });
    default:
      return grid && supervisionPath(subject).assignee({ ...facts, grid });
  }
};

const known = ({ school, ...facts }: Pick<NextAssignee, "county" | "school" | "purpose" | "escalations">) => ({
  ...facts,
  ...(school ? { school } : {}),
});

type Around = {
  readonly subject: Application | AidList | Objection | SupervisionSubject;
  /** Around an objection. */
  readonly inquiry?: Inquiry;
  /** Around a record of the supervision. */
  readonly grid?: SupervisionGrid;
  readonly county: County;
  readonly school: School | undefined;
};

type NextAssignee = Around & { readonly purpose: Wait["purpose"]; readonly escalations: number };

type EscalateTask = Around & { readonly wait: Wait; readonly occasion: Occasion };
