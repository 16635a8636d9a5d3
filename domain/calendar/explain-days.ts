import * as z from "zod";
import type { PublicityWindow } from "./publicity-window.ts";
import { lastPostingHour } from "./publicity-window.ts";
import { addDays, Day, dayOf, hourOf, weekdayOf } from "./time.ts";
import { type Calendar, isWorkingDay, missingYears } from "./working-days.ts";

/** Why a day counts, or does not. */
export const DayReason = z.enum([
  "startDay",
  "postedLate",
  "workday",
  "workedWeekend",
  "weekend",
  "nationalHoliday",
  "assumedHoliday",
  "local",
  "emergency",
]);
export type DayReason = z.infer<typeof DayReason>;

/** One calendar day of a count: its number if it counts, why, and whether a table says so or it is assumed (domain §8 b). */
export const ExplainedDay = z.object({
  day: Day,
  number: z.int().positive().exactOptional(),
  why: DayReason,
  /** The county's own words for its day off. */
  words: z.string().exactOptional(),
  certainty: z.enum(["known", "assumed"]),
});
export type ExplainedDay = z.infer<typeof ExplainedDay>;

const isWeekend = (day: Day): boolean => [0, 6].includes(weekdayOf(day));

/** Why a day is worked or not, whatever is counted. */
const reasonOf = (calendar: Calendar, day: Day): DayReason => {
  const own = calendar.own.get(day);
  if (own) return own.kind;
  if (calendar.off.has(day)) return "nationalHoliday";
  if (isWorkingDay(calendar, day)) return isWeekend(day) ? "workedWeekend" : "workday";
  return isWeekend(day) ? "weekend" : "assumedHoliday";
};

const explained = (calendar: Calendar, day: Day): ExplainedDay => {
  const words = calendar.own.get(day)?.reason;
  return {
    day,
    why: reasonOf(calendar, day),
    ...(words !== undefined && { words }),
    certainty: missingYears(calendar, [day]).length === 0 ? "known" : "assumed",
  };
};

/** Every day from the one a count begins with, which does not count itself, up to the last one, each with its reason. */
export const explainDays = (calendar: Calendar, { from, to }: { from: Day; to: Day }): readonly ExplainedDay[] => {
  const days: ExplainedDay[] = [{ ...explained(calendar, from), why: "startDay" }];
  let number = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    if (isWorkingDay(calendar, day)) number += 1;
    days.push({ ...explained(calendar, day), ...(isWorkingDay(calendar, day) && { number }) });
  }
  return days;
};

/** Every day of a window from the day of its posting on; put up too late or on a day off, it counts from the next working day. */
export const explainWindow = (calendar: Calendar, window: PublicityWindow): readonly ExplainedDay[] => {
  const postedOn = dayOf(window.postedAt);
  const before: ExplainedDay[] = [];
  for (let day = postedOn; day < window.effectiveFrom; day = addDays(day, 1)) before.push(explained(calendar, day));
  const [first, ...rest] = before;
  const isLate = hourOf(window.postedAt) > lastPostingHour && isWorkingDay(calendar, postedOn);
  return [
    ...(first ? [{ ...first, ...(isLate && { why: "postedLate" as const }) }, ...rest] : []),
    ...explainDays(calendar, { from: window.effectiveFrom, to: window.lastDay }),
  ];
};
