import { addDays, dayOf, endOfDay, type Instant, later } from "../calendar/time.ts";
import { deadline } from "../calendar/working-days.ts";
import type { Occasion } from "../shared/occasion.ts";
import { supervisionLimits as limits } from "../supervision/limits.ts";

/** The end of the day so many calendar days after an instant. */
const daysAfter = (from: Instant, days: number): Instant => endOfDay(addDays(dayOf(from), days));

/** Until when the unit defends itself: 10 days after it was told (浙江). */
export const defenceDue = (toldAt: Instant): Instant => daysAfter(toldAt, limits.defenceDays);

/** Until when the office issues its letter: 30 days after the unit was heard, or let its time pass. */
export const opinionDue = (heardAt: Instant): Instant => daysAfter(heardAt, limits.opinionDays);

/** Until when the unit reports what it put right: 10 days after the last deadline of its findings (重庆). */
export const reportDue = (rectifyBy: Instant): Instant =>
  // A deadline ends at 24:00, which is already the next day's first instant.
  daysAfter(later(rectifyBy, -1), limits.rectificationReportDays);

/** Until when whoever was drawn rechecks. */
export const recheckDue = ({ calendar, now }: Pick<Occasion, "calendar" | "now">): Instant =>
  deadline({ calendar, from: now, workingDays: limits.recheckWorkingDays }).endsAt;

/** Until when the unit may object to the letter, 10 days (浙江). */
export const objectionDue = (issuedAt: Instant): Instant => daysAfter(issuedAt, limits.objectionDays);

/** Until when the upper office answers that objection, 30 days (浙江). */
export const objectionAnswerDue = (raisedAt: Instant): Instant => daysAfter(raisedAt, limits.objectionAnswerDays);
