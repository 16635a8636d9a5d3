import * as z from "zod";
import { nationalTables } from "../../domain/calendar/calendar.ts";
import { keepsCalendar } from "../../domain/calendar/change-calendar.ts";
import {
  type CountyCalendar,
  calendarId,
  emptyCalendar,
  workingCalendar,
} from "../../domain/calendar/county-calendar.ts";
import { explainDays } from "../../domain/calendar/explain-days.ts";
import { addDays, Day, dayOf } from "../../domain/calendar/time.ts";
import { isWorkingDay, missingYears } from "../../domain/calendar/working-days.ts";
import { calendarPage } from "../../web/pages/calendar/calendar-page.tsx";
import { CalendarView } from "../../web/views/calendar.ts";
import type { Dependencies } from "../dependencies.ts";
import { apiHandler } from "./api.ts";
import { ok } from "./reply.ts";
import { namesOf } from "./told-history.ts";

const daysAhead = 30;

/** The first day of a month and of its neighbours. */
const firstOf = (month: string): Day => Day.parse(`${month}-01`);
const monthOf = (day: Day): string => day.slice(0, 7);

const CalendarQuery = z.object({
  month: z
    .string()
    .regex(/^20\d\d-(0[1-9]|1[0-2])$/, "invalid")
    .exactOptional(),
});

/** The county's calendar month by month, for everybody of the office; those who keep it find its forms here. */
export const showCalendarHandler = apiHandler(
  { name: "show-calendar", access: "staff", query: CalendarQuery, view: CalendarView, page: calendarPage },
  (deps: Dependencies) =>
    async ({ actor: { staff }, query }) => {
      const stored = (await deps.countyCalendar.get()) ?? emptyCalendar;
      const calendar = workingCalendar(stored);
      const today = dayOf(deps.clock.now());
      const first = firstOf(query.month ?? monthOf(today));
      const next = firstOf(monthOf(addDays(first, 31)));
      const days = explainDays(calendar, { from: addDays(first, -1), to: addDays(next, -1) }).slice(1);
      const entries = await deps.history.of({ kind: "calendar", id: calendarId });
      const names = await namesOf(deps, [...peopleOf(stored), ...entries.map(({ event }) => event.actor.id)]);
      const nameOf = (id: string): string => names.get(id) ?? id;
      return ok<CalendarView>({
        version: stored.record.version,
        may: keepsCalendar(staff) === undefined ? "read" : "keep",
        today,
        month: monthOf(first),
        earlier: monthOf(addDays(first, -1)),
        later: monthOf(next),
        days: [...days],
        worked: days.filter(({ day }) => isWorkingDay(calendar, day)).length,
        offDays: stored.offDays.map(({ notedBy, notedAt, ...offDay }) => ({
          ...offDay,
          name: nameOf(notedBy),
          at: notedAt,
          may: offDay.day >= today ? "remove" : "read",
        })),
        tables: tablesOf(stored, nameOf),
        missing: [...missingYears(calendar, [today, addDays(today, daysAhead)])],
        history: entries.toReversed().map(({ event: { actor, at, words } }) => ({
          what: String(words["what"]),
          name: nameOf(actor.id),
          at,
          words,
        })),
      });
    },
);

const peopleOf = ({ tables, offDays }: CountyCalendar): readonly string[] => [
  ...tables.map(({ loadedBy }) => loadedBy),
  ...offDays.map(({ notedBy }) => notedBy),
];

/** The tables that hold, one for each year, the latest year first. */
const tablesOf = ({ tables }: CountyCalendar, nameOf: (id: string) => string): CalendarView["tables"] => {
  const built: CalendarView["tables"] = nationalTables.map(({ year, version, source }) => ({ year, version, source }));
  const loaded = tables.map(({ year, version, source, loadedBy, loadedAt }) => ({
    ...{ year, version, source },
    loaded: { name: nameOf(loadedBy), at: loadedAt },
  }));
  const valid = [...new Map([...built, ...loaded].map((table) => [table.year, table])).values()];
  return valid.sort((one, other) => other.year - one.year);
};
