import { holidays2024 } from "./holidays-2024.ts";
import { holidays2025 } from "./holidays-2025.ts";
import { holidays2026 } from "./holidays-2026.ts";
import type { OffDay } from "./off-day.ts";
import type { Calendar } from "./working-days.ts";
import type { YearTable } from "./year-table.ts";

/** The tables this release knows; a newer one may be loaded beside them as data. */
export const nationalTables: readonly YearTable[] = [holidays2024, holidays2025, holidays2026];

/** A county's calendar: of two tables of one year the later in the list holds, and the county's own days off win over both. */
export const calendarOf = ({ tables, offDays }: CalendarSources): Calendar => {
  const valid = [...new Map(tables.map((table) => [table.year, table])).values()];
  return {
    years: new Set(valid.map(({ year }) => year)),
    off: new Set([...valid.flatMap(({ off }) => off), ...offDays.map(({ day }) => day)]),
    work: new Set(valid.flatMap(({ work }) => work)),
    own: new Map(offDays.map((offDay) => [offDay.day, offDay])),
  };
};
type CalendarSources = { readonly tables: readonly YearTable[]; readonly offDays: readonly OffDay[] };

/** The calendar of a county without days off of its own. */
export const nationalCalendar: Calendar = calendarOf({ tables: nationalTables, offDays: [] });
