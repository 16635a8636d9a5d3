import { dayOf, yearOf } from "../calendar/time.ts";
import { isWorkingDay } from "../calendar/working-days.ts";
import { indicatorIds } from "../indicator/indicator.ts";
import type { Occasion } from "../shared/occasion.ts";
import { type ComprehensiveNature, type InspectionCycle, isComprehensive } from "./cycle.ts";
import type { PlanCycleForm } from "./plan-cycle.ts";

const openings: readonly { readonly month: string; readonly nature: ComprehensiveNature; readonly half: 1 | 2 }[] = [
  { month: "06", nature: "halfYear", half: 1 },
  { month: "12", nature: "yearEnd", half: 2 },
];

/** The office was perhaps closed on the first day; after these ten days somebody has decided against a cycle. */
const lastDay = "10";

/**
 * What the calendar plans today, if anything (domain §6.2): from the first working day of June and of December on the
 * half-year or year-end cycle, unless there was one in this half; one that somebody cancelled stays cancelled.
 */
export const calendarCycle = (
  cycles: readonly InspectionCycle[],
  { now, calendar }: Pick<Occasion, "now" | "calendar">,
): PlanCycleForm | undefined => {
  const today = dayOf(now);
  const opening = openings.find(({ month }) => today.slice(5, 7) === month);
  if (opening === undefined || today.slice(8) > lastDay || !isWorkingDay(calendar, today)) return undefined;
  const isThere = cycles.some(
    ({ nature, year, half }) => isComprehensive(nature) && year === yearOf(today) && half === opening.half,
  );
  return isThere ? undefined : { nature: opening.nature, units: [], indicators: [...indicatorIds], ruleSet: "county" };
};
