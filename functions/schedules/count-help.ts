import { dayOf, weekdayOf } from "../../domain/calendar/time.ts";
import type { Dependencies } from "../dependencies.ts";
import { commitChange } from "../repositories/unit-of-work.ts";
import { countedHelp, helpOfSchool } from "../supervision/help-of-school.ts";

const monday = 1;

/**
 * Counts once a week, on its first morning, how many registered-poor pupils of every school have a responsible person: pupils
 * come and go without a naming. A naming itself is counted at once.
 */
export const countHelpHandler = (deps: Dependencies) => async (): Promise<void> => {
  if (weekdayOf(dayOf(deps.clock.now())) !== monday) return;
  const county = await deps.county.get();
  for (const { code } of county?.schools ?? [])
    await commitChange(deps, async () => {
      const [school, help] = await Promise.all([deps.schools.find(code), helpOfSchool(deps, code)]);
      return school && { save: [countedHelp(deps, school, help)], emit: [] };
    });
};
