import { halfTime } from "../calendar/office-hours.ts";
import { dayOf, type Instant, later } from "../calendar/time.ts";
import type { Calendar } from "../calendar/working-days.ts";
import type { Wait } from "../wait/wait.ts";
import { lastDayOf } from "./digest.ts";
import type { Mailbox } from "./notice-record.ts";

/** A task may be counted by nobody although it was opened this long before a digest: queues lag behind their records. */
const countedLateMs = 60_000;

/**
 * Whether a person is reminded this morning: something is due or overdue, or half of its time is over (domain §2.5). Work
 * that no digest has counted reminds too: it may have been opened in the moment in which the last one went out.
 */
export const isReminded = ({ work, mailbox, calendar, now }: Reminded): boolean => {
  const today = dayOf(now);
  const told = mailbox?.lastDigestAt;
  const counted = told && later(told, -countedLateMs);
  return work.some(
    ({ openedAt, dueAt }) =>
      lastDayOf(dueAt) <= today ||
      dayOf(halfTime(calendar, { from: openedAt, to: dueAt })) === today ||
      counted === undefined ||
      openedAt > counted,
  );
};

type Reminded = {
  readonly work: readonly Wait[];
  readonly mailbox: Mailbox | undefined;
  readonly calendar: Calendar;
  readonly now: Instant;
};

/** Whether a family is reminded of its correction: half of the time is over, the rest still runs. */
export const isHalfOver = (
  { openedAt, dueAt }: Wait,
  { calendar, now }: { readonly calendar: Calendar; readonly now: Instant },
): boolean => halfTime(calendar, { from: openedAt, to: dueAt }) <= now && now < dueAt;
