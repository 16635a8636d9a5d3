import { addDays, dayOf } from "../../domain/calendar/time.ts";
import { missingYears } from "../../domain/calendar/working-days.ts";
import type { Dependencies } from "../dependencies.ts";
import { tellStaff } from "../notices/tell-staff.ts";
import { hangingLists, lengthenLists } from "../repositories/hanging-windows.ts";

const daysAhead = 30;

/** Once a day: counts every open window anew, and tells the head of the centre which year's table the county needs. */
export const watchCalendarHandler = (deps: Dependencies) => async (): Promise<void> => {
  const [county, campaign] = await Promise.all([deps.county.get(), deps.campaign.get()]);
  if (county === undefined || campaign === undefined) return;
  await lengthenLists(deps);
  const lists = await hangingLists(deps);
  const today = dayOf(deps.clock.now());
  const days = [today, addDays(today, daysAhead), ...lists.flatMap(({ window }) => window?.days ?? [])];
  for (const year of missingYears(await deps.calendar.get(), days))
    await tellStaff(deps, {
      staffId: county.offices.centerHeadId,
      news: { about: "calendarMissing", id: String(year) },
    });
};
