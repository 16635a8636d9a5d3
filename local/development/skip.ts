import { addDays, dayOf, type Instant, later, startOfDay } from "../../domain/calendar/time.ts";
import { type Calendar, countWorkingDays, nextWorkingDay } from "../../domain/calendar/working-days.ts";

/** How far the demo clock is put forward. */
type SkipTo = "nextDeadline" | "oneHour" | "nextMorning" | "oneWorkingDay" | "fiveWorkingDays";

const morning = 9;
const hourMs = 3_600_000;

/** The instant a skip leads to; a second past a deadline, so that it has passed. Undefined when nothing is waited for. */
export const skipTarget = ({ to, now, calendar, nextDeadline }: Skip): Instant | undefined => {
  switch (to) {
    case "nextDeadline":
      return nextDeadline && later(nextDeadline, 1000);
    case "oneHour":
      return later(now, hourMs);
    case "nextMorning":
      return startOfDay(addDays(dayOf(now), 1), morning);
    case "oneWorkingDay":
      return startOfDay(nextWorkingDay(calendar, dayOf(now)), morning);
    case "fiveWorkingDays":
      return startOfDay(countWorkingDays(calendar, { from: dayOf(now), count: 5 }).lastDay, morning);
  }
};

type Skip = {
  readonly to: SkipTo;
  readonly now: Instant;
  readonly calendar: Calendar;
  readonly nextDeadline: Instant | undefined;
};
