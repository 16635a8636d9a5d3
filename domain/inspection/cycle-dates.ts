import { addDays, type Day } from "../calendar/time.ts";
import {
  type Calendar,
  countWorkingDays,
  isWorkingDay,
  nextWorkingDay,
  workingDayOnOrAfter,
} from "../calendar/working-days.ts";
import { supervisionLimits } from "../supervision/limits.ts";
import type { ComprehensiveNature, CycleNature, DateReason, InspectionCycle } from "./cycle.ts";

/** The dates of a cycle, and why each is what it is. */
export type PlannedDates = Pick<InspectionCycle, "dates" | "dateReasons">;

type Ask = {
  readonly calendar: Calendar;
  /** The day on which the dates are set. */
  readonly today: Day;
};

/** A half-year cycle is inspected in June, a year-end cycle in December (domain §6.2, S0-29). */
const months = { halfYear: "06", yearEnd: "12" } as const satisfies Record<ComprehensiveNature, string>;

/** Of the ten days of a stretch, the first counts. */
const tenDays = 9;
const regularDays = 4;

/**
 * The dates of a half-year or year-end cycle (domain §6.2): self-report from the 11th to the 20th, visits from the 21st to
 * the 30th, each moved to a working day; the notice goes out in the same month at least five working days before the
 * self-report. A plan made too late for that moves everything after the notice.
 */
export const comprehensiveDates = (
  { calendar, today }: Ask,
  { nature, year }: { readonly nature: ComprehensiveNature; readonly year: number },
): PlannedDates => {
  const on = (day: string): Day => `${year}-${months[nature]}-${day}` as Day;
  const workedOn = (day: Day): Day => workingDayOnOrAfter(calendar, day);
  const selfReportFrom = workedOn(on("11"));
  const first = workedOn(on("01"));
  const last = workingDaysBefore(calendar, selfReportFrom);
  const planned = last < first ? first : last;
  const notice = today <= planned ? planned : nextWorkingDay(calendar, today);
  const ready = workingDaysAfter(calendar, notice);
  const isLate = ready > selfReportFrom;
  const selfReportUntil = workedOn(isLate ? addDays(ready, tenDays) : on("20"));
  const asked = on("21") > selfReportUntil ? on("21") : nextWorkingDay(calendar, selfReportUntil);
  const onSiteFrom = workedOn(isLate ? nextWorkingDay(calendar, selfReportUntil) : asked);
  const onSiteUntil = workedOn(isLate ? addDays(onSiteFrom, tenDays) : on("30"));
  const reason = (day: Day, nominal: Day): DateReason => {
    if (isLate) return "noticeAhead";
    return day === nominal ? "calendar" : "movedToWorkingDay";
  };
  return {
    dates: { notice, selfReportUntil, onSiteFrom, onSiteUntil },
    dateReasons: {
      notice: "noticeAhead",
      selfReportUntil: reason(selfReportUntil, on("20")),
      onSiteFrom: reason(onSiteFrom, on("21")),
      onSiteUntil: reason(onSiteUntil, on("30")),
    },
  };
};

type Chosen = {
  readonly nature: Exclude<CycleNature, ComprehensiveNature>;
  /** First day of the visits. */
  readonly from: Day;
  /** Last day of the visits; absent: five days for a regular visit, ten for a special inspection. */
  readonly until?: Day;
};

/**
 * The dates of a regular visit or a special inspection from a day somebody chose, never before it and never in the past. A
 * regular visit needs no notice; a special one goes out at least five working days ahead (督导条例 arts. 14, 17).
 */
export const chosenDates = ({ calendar, today }: Ask, { nature, from, until }: Chosen): PlannedDates => {
  const wanted = workingDayOnOrAfter(calendar, from < today ? today : from);
  const notice = nature === "regular" ? wanted : noticeBefore({ calendar, today }, wanted);
  const earliest = nature === "regular" ? wanted : workingDaysAfter(calendar, notice);
  const onSiteFrom = earliest > wanted ? earliest : wanted;
  const end = addDays(onSiteFrom, nature === "regular" ? regularDays : tenDays);
  const isUsable = until !== undefined && until >= onSiteFrom;
  const onSiteUntil = workingDayOnOrAfter(calendar, isUsable ? until : end);
  const moved = (day: Day, asked: Day): DateReason => (day === asked ? "chosen" : "movedToWorkingDay");
  return {
    dates: {
      notice,
      selfReportUntil: nature === "regular" ? notice : workingDayBefore(calendar, onSiteFrom),
      onSiteFrom,
      onSiteUntil,
    },
    dateReasons: {
      notice: nature === "regular" ? "chosen" : "noticeAhead",
      selfReportUntil: nature === "regular" ? "chosen" : "noticeAhead",
      onSiteFrom: onSiteFrom > wanted ? "noticeAhead" : moved(onSiteFrom, from),
      onSiteUntil: moved(onSiteUntil, isUsable ? until : end),
    },
  };
};

const noticeBefore = ({ calendar, today }: Ask, visit: Day): Day => {
  const last = workingDaysBefore(calendar, visit);
  return today <= last ? last : nextWorkingDay(calendar, today);
};

const workingDaysAfter = (calendar: Calendar, from: Day): Day =>
  countWorkingDays(calendar, { from, count: supervisionLimits.noticeAheadWorkingDays }).lastDay;

const workingDayBefore = (calendar: Calendar, day: Day): Day => {
  const before = addDays(day, -1);
  return isWorkingDay(calendar, before) ? before : workingDayBefore(calendar, before);
};

/** The last working day that lies five working days before a day. */
const workingDaysBefore = (calendar: Calendar, day: Day): Day =>
  Array.from({ length: supervisionLimits.noticeAheadWorkingDays }).reduce<Day>(
    (from) => workingDayBefore(calendar, from),
    day,
  );
