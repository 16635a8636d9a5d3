import { removeOffDay, WorkedAfterAllForm } from "../../domain/calendar/change-calendar.ts";
import { CalendarReceipt } from "../../web/views/calendar.ts";
import type { Dependencies } from "../dependencies.ts";
import { apiHandler } from "./api.ts";
import { changeCalendar } from "./change-calendar.ts";
import { showCalendarHandler } from "./show-calendar.ts";

/** Takes one of the county's days off back; every window that is open is counted anew. */
export const removeOffDayHandler = apiHandler(
  {
    name: "remove-off-day",
    access: "staff",
    body: WorkedAfterAllForm,
    view: CalendarReceipt,
    form: showCalendarHandler,
  },
  (deps: Dependencies) =>
    async ({ actor: { staff }, body }) =>
      changeCalendar(deps, (calendar, now) => removeOffDay({ actor: staff, calendar, form: body, now })),
);
