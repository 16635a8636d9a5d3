import * as z from "zod";
import type { FieldFault } from "../shared/field-fault.ts";
import { Day, yearOf } from "./time.ts";
import { type Calendar, isWorkingDay } from "./working-days.ts";

/** A school year, 1 September to 31 August, e.g. `2026-2027`. */
export const SchoolYear = z
  .string()
  .regex(/^\d{4}-\d{4}$/, "schoolYearFormat" satisfies FieldFault)
  .refine((text) => Number(text.slice(5)) === Number(text.slice(0, 4)) + 1, "schoolYearFormat" satisfies FieldFault)
  .brand<"SchoolYear">();
export type SchoolYear = z.infer<typeof SchoolYear>;

/** Term 1 (autumn, 秋季学期) or 2 (spring, 春季学期). */
export const Term = z.literal([1, 2]);
export type Term = z.infer<typeof Term>;

/** A term's first and last day, set by the county; what lies between two terms is recess. */
export const TermDates = z.object({ schoolYear: SchoolYear, term: Term, firstDay: Day, lastDay: Day });
export type TermDates = z.infer<typeof TermDates>;

/** The school year that begins in September of a year. */
export const schoolYearFrom = (year: number): SchoolYear => SchoolYear.parse(`${year}-${year + 1}`);

/** The school year in which a day falls. */
export const schoolYearOf = (day: Day): SchoolYear =>
  schoolYearFrom(day.slice(5) >= "09-01" ? yearOf(day) : yearOf(day) - 1);

/** The term to which a day belongs: September to January is 1, February to August 2, recess with the term before or after it. */
export const termOf = (day: Day): Term => (day.slice(5) >= "09-01" || day.slice(5) < "02-01" ? 1 : 2);

/** The school year's last day, on which every recognition ends (domain §2.11). */
export const lastDayOf = (schoolYear: SchoolYear): Day => Day.parse(`${schoolYear.slice(5)}-08-31`);

/** Term dates where the county has set none: 1 September to 20 January, 1 March to 9 July. */
export const usualTerms = (schoolYear: SchoolYear): readonly [TermDates, TermDates] => {
  const autumn = schoolYear.slice(0, 4);
  const spring = schoolYear.slice(5);
  return [
    { schoolYear, term: 1, firstDay: Day.parse(`${autumn}-09-01`), lastDay: Day.parse(`${spring}-01-20`) },
    { schoolYear, term: 2, firstDay: Day.parse(`${spring}-03-01`), lastDay: Day.parse(`${spring}-07-09`) },
  ];
};

const inTerm = (terms: readonly TermDates[], day: Day): boolean =>
  terms.some(({ firstDay, lastDay }) => firstDay <= day && day <= lastDay);

/** Those of the days that lie in recess: a list should hang while the school is open (domain §8 g). */
export const recessDays = (terms: readonly TermDates[], days: readonly Day[]): readonly Day[] =>
  days.filter((day) => !inTerm(terms, day));

/** Those of the days that lie in the usual recess, where the county has set no terms. */
export const usualRecess = (days: readonly Day[]): readonly Day[] =>
  recessDays([...new Set(days.map(schoolYearOf))].flatMap(usualTerms), days);

/** Whether pupils are taught on this day: a working day inside a term. */
export const isSchoolDay = ({ calendar, terms, day }: SchoolDayFacts): boolean =>
  isWorkingDay(calendar, day) && inTerm(terms, day);
type SchoolDayFacts = { readonly calendar: Calendar; readonly terms: readonly TermDates[]; readonly day: Day };
