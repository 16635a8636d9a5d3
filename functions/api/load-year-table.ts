import { loadYearTable, YearTableForm } from "../../domain/calendar/change-calendar.ts";
import { CalendarReceipt } from "../../web/views/calendar.ts";
import type { Dependencies } from "../dependencies.ts";
import { apiHandler } from "./api.ts";
import { changeCalendar } from "./change-calendar.ts";
import { showCalendarHandler } from "./show-calendar.ts";

/** Loads the holiday table of a year; every window that is open is counted anew. */
export const loadYearTableHandler = apiHandler(
  { name: "load-year-table", access: "staff", body: YearTableForm, view: CalendarReceipt, form: showCalendarHandler },
  (deps: Dependencies) =>
    async ({ actor: { staff }, body }) =>
      changeCalendar(deps, (calendar, now) => loadYearTable({ actor: staff, calendar, form: body, now })),
);
