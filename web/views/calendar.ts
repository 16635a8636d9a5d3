import * as z from "zod";
import { ExplainedDay } from "../../domain/calendar/explain-days.ts";
import { OffDay } from "../../domain/calendar/off-day.ts";
import { Day, Instant } from "../../domain/calendar/time.ts";
import { Certainty } from "../../domain/calendar/working-days.ts";

/** A count of days: each one from the day it begins with up to the last, and why it counts or not. */
export const WorkingDaysView = z.object({
  from: Day,
  to: Day,
  counted: z.int(),
  certainty: Certainty,
  /** Years whose table would be needed to be sure. */
  missing: z.array(z.int()),
  days: z.array(ExplainedDay),
});
export type WorkingDaysView = z.infer<typeof WorkingDaysView>;

const Noted = { name: z.string(), at: Instant };

/** The county's calendar as the office keeps it: a month day by day, its own days off, the tables that hold. */
export const CalendarView = z.object({
  version: z.int(),
  may: z.enum(["keep", "read"]),
  today: Day,
  /** The month shown, as `2026-09`, with the one before and after. */
  month: z.string(),
  earlier: z.string(),
  later: z.string(),
  days: z.array(ExplainedDay.omit({ number: true })),
  worked: z.int(),
  offDays: z.array(OffDay.extend({ ...Noted, may: z.enum(["remove", "read"]) })),
  tables: z.array(
    z.object({
      year: z.int(),
      version: z.string(),
      source: z.string(),
      loaded: z.object(Noted).exactOptional(),
    }),
  ),
  /** Years whose table is needed in the next weeks and is not known. */
  missing: z.array(z.int()),
  history: z.array(
    z.object({ ...Noted, what: z.string(), words: z.record(z.string(), z.union([z.string(), z.number()])) }),
  ),
});
export type CalendarView = z.infer<typeof CalendarView>;

/** The receipt of a change of the calendar. */
export const CalendarReceipt = z.object({ version: z.int(), changedAt: Instant });
export type CalendarReceipt = z.infer<typeof CalendarReceipt>;
