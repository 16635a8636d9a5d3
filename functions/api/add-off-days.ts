import { addOffDays, OffDaysForm } from "../../domain/calendar/change-calendar.ts";
import { CalendarReceipt } from "../../web/views/calendar.ts";
import type { Dependencies } from "../dependencies.ts";
import { apiHandler } from "./api.ts";
import { changeCalendar } from "./change-calendar.ts";
import { showCalendarHandler } from "./show-calendar.ts";

/** Notes a holiday of this county or an emergency day off; every window that is open is counted anew. */
export const addOffDaysHandler = apiHandler(
  { name: "add-off-days", access: "staff", body: OffDaysForm, view: CalendarReceipt, form: showCalendarHandler },
  (deps: Dependencies) =>
    async ({ actor: { staff }, body }) =>
      changeCalendar(deps, (calendar, now) => addOffDays({ actor: staff, calendar, form: body, now })),
);
