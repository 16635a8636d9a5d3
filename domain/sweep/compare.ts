import { type Instant, later } from "../calendar/time.ts";
import type { Mailbox, NoticeRecord } from "../notice/notice-record.ts";
import type { Occasion } from "../shared/occasion.ts";
import type { Wait } from "../wait/wait.ts";
import { type Carried, goesOn, standingOf } from "./carried.ts";
import type { Difference, Mismatch } from "./sweep.ts";

/** A record with its wait, and the names of the executions that run for it. */
export type Compared = {
  readonly subject: Carried;
  readonly wait: Wait | undefined;
  readonly running: readonly string[];
};

const differenceOf = (
  { subject, wait }: Compared,
  seen: { readonly mismatch: Mismatch; readonly execution?: string },
): Difference => ({
  ...seen,
  subject: { kind: subject.kind, id: subject.id },
  mark: `${subject.record.version}.${wait?.record.version ?? 0}`,
});

/** What differs at one execution that runs for the record; undefined when all is well. */
const differenceAt = (compared: Compared, execution: string, occasion: Occasion): Difference | undefined => {
  const { subject, wait, running } = compared;
  if (wait?.visit.execution !== execution) {
    const isSecond = wait !== undefined && running.includes(wait.visit.execution);
    return differenceOf(compared, { mismatch: isSecond ? "twoExecutions" : "noTask", execution });
  }
  if (standingOf(subject, wait.purpose, occasion).is !== "waiting")
    return differenceOf(compared, { mismatch: "notResumed", execution });
  if (wait.closed === undefined) return undefined;
  // An operator has let it go on; every other closed wait leaves nobody with the work.
  return differenceOf(compared, { mismatch: wait.purpose === "parked" ? "notResumed" : "noTask", execution });
};

/** What differs between a record, its wait and what runs for it. */
export const compare = (compared: Compared, occasion: Occasion): readonly Difference[] => {
  const { subject, running } = compared;
  if (running.length === 0) return goesOn(subject) ? [differenceOf(compared, { mismatch: "noExecution" })] : [];
  return running.flatMap((execution) => differenceAt(compared, execution, occasion) ?? []);
};

const untoldMs = 2 * 3_600_000;

/** Whether a person has had this work for two hours, and no digest has told or will tell of it. */
export const isUntold = (wait: Wait, mailbox: Mailbox | undefined, now: Instant): boolean =>
  wait.closed === undefined &&
  wait.assignee !== undefined &&
  later(wait.openedAt, untoldMs) <= now &&
  mailbox?.newsSince === undefined &&
  (mailbox?.lastDigestAt ?? "") < wait.openedAt;

const lateMs = 24 * 3_600_000;

/** Whether a mail has waited a whole day in the outbox. */
export const isLate = ({ createdAt }: Pick<NoticeRecord, "createdAt">, now: Instant): boolean =>
  later(createdAt, lateMs) <= now;

/** Since when the oldest work on a desk is overdue: every deadline that passes moves it one level up, with a new one. */
export const overdueSince = (waits: readonly (Wait | undefined)[], now: Instant): Instant | undefined =>
  waits
    .flatMap((wait) =>
      wait?.closed === undefined && wait?.assignee !== undefined && wait.dueAt <= now ? [wait.dueAt] : [],
    )
    .toSorted()[0];
