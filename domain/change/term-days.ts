import type { Application } from "../application/application.ts";
import { SchoolYear, schoolYearFrom, usualTerms } from "../calendar/term.ts";
import { Day } from "../calendar/time.ts";
import type { Campaign } from "../campaign/campaign.ts";

type Of = Pick<Campaign, "schoolYear" | "term">;

/** The day whose school pays a term's line: 15 October, 15 March (domain §2.9). */
export const referenceDay = ({ schoolYear, term }: Of): Day =>
  Day.parse(term === "1" ? `${schoolYear.slice(0, 4)}-10-15` : `${schoolYear.slice(5)}-03-15`);

/** The first day of the next term: what ends with the term is no longer due from then. */
export const nextTermFrom = ({ schoolYear, term }: Of): Day =>
  term === "1"
    ? usualTerms(SchoolYear.parse(schoolYear))[1].firstDay
    : usualTerms(schoolYearFrom(Number(schoolYear.slice(5))))[0].firstDay;

/** The first day of the next month: the month of leaving is still due. */
export const nextMonthFrom = (day: Day): Day => {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  return Day.parse(month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, "0")}-01`);
};

/** The school that pays this term's line after a move: where the pupil was on the reference day, so that nobody pays twice. */
export const payerAfterMove = ({ application, toSchool, movedOn, campaign }: Move): string =>
  movedOn > referenceDay(campaign) ? (application.payingSchool ?? application.schoolCode) : toSchool;

type Move = {
  readonly application: Pick<Application, "schoolCode" | "payingSchool">;
  readonly toSchool: string;
  readonly movedOn: Day;
  readonly campaign: Of;
};
