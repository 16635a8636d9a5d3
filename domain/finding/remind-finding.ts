import { halfTime } from "../calendar/office-hours.ts";
import { dayOf } from "../calendar/time.ts";
import { lastDayOf } from "../notice/digest.ts";
import type { StaffNews } from "../notice/news-for.ts";
import type { Occasion } from "../shared/occasion.ts";
import type { Finding } from "./finding.ts";

/** Whom a finding reminds on this day: its owner, at half time and on the last day. */
export const findingReminder = (
  { id, status, ownerId, issuedAt, dueAt }: Finding,
  { now, calendar }: Pick<Occasion, "now" | "calendar">,
): StaffNews | undefined => {
  if (status !== "open" || issuedAt === undefined || dueAt === undefined || dueAt <= now) return undefined;
  const today = dayOf(now);
  const isTime = [lastDayOf(dueAt), dayOf(halfTime(calendar, { from: issuedAt, to: dueAt }))].includes(today);
  return isTime ? { staffId: ownerId, news: { about: "findingOpen", id } } : undefined;
};
