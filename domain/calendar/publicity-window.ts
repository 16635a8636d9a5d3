import * as z from "zod";
import { addDays, Day, dayOf, endOfDay, hourOf, Instant } from "./time.ts";
import {
  type Calendar,
  Certainty,
  certaintyOf,
  countWorkingDays,
  nextWorkingDay,
  workingDayOnOrAfter,
  workingDaysBetween,
} from "./working-days.ts";

/** The time a list hangs: from its posting to 24:00 of the last counted working day. */
export const PublicityWindow = z.object({
  postedAt: Instant,
  /** The working day the posting counts for; the count begins the day after. */
  effectiveFrom: Day,
  /** How many working days the policy asks for. */
  workingDays: z.int().positive(),
  days: z.array(Day).readonly(),
  lastDay: Day,
  endsAt: Instant,
  certainty: Certainty,
});
export type PublicityWindow = z.infer<typeof PublicityWindow>;

/** The Shanghai hour after which a posting counts for the next working day. */
export const lastPostingHour = 17;

// After 17:00 or on a day off a posting counts for the next working day (domain §8).
const effectivePostingDay = (calendar: Calendar, postedAt: Instant): Day => {
  const day = dayOf(postedAt);
  return hourOf(postedAt) > lastPostingHour ? nextWorkingDay(calendar, day) : workingDayOnOrAfter(calendar, day);
};

// Whether the day of the posting is worked decides where the count begins, so it must be known too.
const certaintyFromPosting = (
  calendar: Calendar,
  { postedAt, lastDay }: { postedAt: Instant; lastDay: Day },
): Certainty => certaintyOf(calendar, { from: addDays(dayOf(postedAt), -1), to: lastDay });

/** The window of a list posted at this instant. */
export const publicityWindow = ({ calendar, postedAt, workingDays }: Posting): PublicityWindow => {
  const effectiveFrom = effectivePostingDay(calendar, postedAt);
  const { days, lastDay } = countWorkingDays(calendar, { from: effectiveFrom, count: workingDays });
  const certainty = certaintyFromPosting(calendar, { postedAt, lastDay });
  return { postedAt, effectiveFrom, workingDays, days, lastDay, endsAt: endOfDay(lastDay), certainty };
};
type Posting = { readonly calendar: Calendar; readonly postedAt: Instant; readonly workingDays: number };

/** Counts a window anew when the calendar changes; an open window may only grow, a closed one stays (domain §8 c). */
export const recomputeWindow = ({ calendar, window, now }: Recomputation): PublicityWindow => {
  if (now >= window.endsAt) return window;
  const counted = publicityWindow({ calendar, postedAt: window.postedAt, workingDays: window.workingDays });
  if (counted.endsAt >= window.endsAt) return counted;
  const { effectiveFrom } = counted;
  const { lastDay, endsAt } = window;
  const days = workingDaysBetween(calendar, { from: effectiveFrom, to: lastDay });
  const certainty = certaintyFromPosting(calendar, window);
  return { ...counted, days, lastDay, endsAt, certainty };
};
type Recomputation = { readonly calendar: Calendar; readonly window: PublicityWindow; readonly now: Instant };
