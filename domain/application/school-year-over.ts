import { lastDayOf, SchoolYear } from "../calendar/term.ts";
import { endOfDay, type Instant } from "../calendar/time.ts";

/**
 * Whether the school year of a campaign is over: no recognition lives beyond 31 August, and what rests on it can be
 * returned, rejected or withdrawn, never approved or signed (domain §2.11).
 */
export const isSchoolYearOver = (campaignId: string, now: Instant): boolean =>
  now >= endOfDay(lastDayOf(SchoolYear.parse(campaignId.slice(0, "2026-2027".length))));
