import * as z from "zod";
import type { OffDay } from "./off-day.ts";
import { addDays, type Day, dayOf, endOfDay, type Instant, weekdayOf, yearOf } from "./time.ts";

/** Which days of a county are worked; made by `calendarOf`. */
export type Calendar = {
  /** Years whose national table is loaded. */
  readonly years: ReadonlySet<number>;
  readonly off: ReadonlySet<Day>;
  readonly work: ReadonlySet<Day>;
  /** The county's own days off, with why. */
  readonly own: ReadonlyMap<Day, OffDay>;
};

/** Whether every day of a count was decided by a table, or some had to be assumed (domain §8 b). */
export const Certainty = z.enum(["final", "provisional"]);
export type Certainty = z.infer<typeof Certainty>;

/** Working days counted one by one; the day a count starts from is not among them (Civil Code art. 201). */
export type Count = { readonly days: readonly Day[]; readonly lastDay: Day; readonly certainty: Certainty };

/** A time limit: the counted days and the instant it ends, 24:00 of the last day in Shanghai. */
export type Deadline = Count & { readonly endsAt: Instant };

const fixedHolidays = new Set(["01-01", "05-01", "05-02", "10-01", "10-02", "10-03"]);

// The New Year holiday of the next table may reach back into the last week of December.
const tablesNeededFor = (day: Day): readonly number[] =>
  day.slice(5) >= "12-25" ? [yearOf(day), yearOf(day) + 1] : [yearOf(day)];

/** The years whose tables would be needed to be sure of these days and are not loaded: what to tell the operator. */
export const missingYears = (calendar: Calendar, days: readonly Day[]): readonly number[] => [
  ...new Set(days.flatMap(tablesNeededFor).filter((year) => !calendar.years.has(year))),
];

/** Whether the county works on this day: the tables first, then Monday to Friday; without a table fixed holidays are off. */
export const isWorkingDay = (calendar: Calendar, day: Day): boolean => {
  if (calendar.off.has(day)) return false;
  if (calendar.work.has(day)) return true;
  if (!calendar.years.has(yearOf(day)) && fixedHolidays.has(day.slice(5))) return false;
  return ![0, 6].includes(weekdayOf(day));
};

/** The day itself if it is worked, else the first working day after it. */
export const workingDayOnOrAfter = (calendar: Calendar, day: Day): Day =>
  isWorkingDay(calendar, day) ? day : workingDayOnOrAfter(calendar, addDays(day, 1));

/** The first working day after this day. */
export const nextWorkingDay = (calendar: Calendar, day: Day): Day => workingDayOnOrAfter(calendar, addDays(day, 1));

const daysAfter = (from: Day, to: Day): readonly Day[] => {
  const days: Day[] = [];
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) days.push(day);
  return days;
};

/** The working days after `from` up to and including `to`. */
export const workingDaysBetween = (calendar: Calendar, { from, to }: { from: Day; to: Day }): readonly Day[] =>
  daysAfter(from, to).filter((day) => isWorkingDay(calendar, day));

/** How sure one can be of the days after `from` up to and including `to`. */
export const certaintyOf = (calendar: Calendar, { from, to }: { from: Day; to: Day }): Certainty =>
  missingYears(calendar, daysAfter(from, to)).length === 0 ? "final" : "provisional";

/** Counts so many working days, beginning with the day after `from`. */
export const countWorkingDays = (calendar: Calendar, { from, count }: { from: Day; count: number }): Count => {
  const days: Day[] = [];
  let lastDay = from;
  while (days.length < count) {
    lastDay = nextWorkingDay(calendar, lastDay);
    days.push(lastDay);
  }
  return { days, lastDay, certainty: certaintyOf(calendar, { from, to: lastDay }) };
};

/** The deadline so many working days after an instant, at whatever hour it fell. */
export const deadline = ({ calendar, from, workingDays }: DeadlineFacts): Deadline => {
  const count = countWorkingDays(calendar, { from: dayOf(from), count: workingDays });
  return { ...count, endsAt: endOfDay(count.lastDay) };
};
type DeadlineFacts = { readonly calendar: Calendar; readonly from: Instant; readonly workingDays: number };
