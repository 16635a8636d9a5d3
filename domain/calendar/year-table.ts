import * as z from "zod";
import { Day, weekdayOf, yearOf } from "./time.ts";

const touches = (year: number, day: Day): boolean => yearOf(day) === year || day.startsWith(`${year - 1}-12-`);

const isWeekend = (day: Day): boolean => [0, 6].includes(weekdayOf(day));

/** The State Council's holiday arrangement of one year as data; it may also move days of the December before. */
export const YearTable = z
  .object({
    year: z.int(),
    /** Grows when the table is corrected, e.g. `2026.1`. */
    version: z.string(),
    /** Address of the notice the table was taken from. */
    source: z.url(),
    off: z.array(Day).readonly(),
    /** Saturdays and Sundays worked in exchange (调休上班). */
    work: z.array(Day).readonly(),
  })
  .refine(({ year, off, work }) => [...off, ...work].every((day) => touches(year, day)), "dayOutsideYear")
  .refine(({ work }) => work.every(isWeekend), "workDayNotOnWeekend")
  .refine(({ off, work }) => work.every((day) => !off.includes(day)), "dayBothOffAndWork");
export type YearTable = z.infer<typeof YearTable>;
