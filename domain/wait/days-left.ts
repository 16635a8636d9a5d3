import { dayOf, type Instant, later } from "../calendar/time.ts";
import { type Calendar, workingDaysBetween } from "../calendar/working-days.ts";

/** Working days left until a deadline, 0 on its last day; once it has passed, how many it is overdue, at least 1, as a negative number. */
export const daysLeft = ({ calendar, now, dueAt }: DaysLeft): number => {
  const today = dayOf(now);
  // A deadline ends at 24:00, which is already the next day's first instant.
  const lastDay = dayOf(later(dueAt, -1));
  if (now < dueAt) return workingDaysBetween(calendar, { from: today, to: lastDay }).length;
  return -Math.max(1, workingDaysBetween(calendar, { from: lastDay, to: today }).length);
};

type DaysLeft = { readonly calendar: Calendar; readonly now: Instant; readonly dueAt: Instant };
