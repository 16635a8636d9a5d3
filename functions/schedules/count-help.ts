import type { Dependencies } from "../dependencies.ts";
import { commitChange } from "../repositories/unit-of-work.ts";
import { countedHelp, helpOfSchool } from "../supervision/help-of-school.ts";

/** Counts in every school how many registered-poor pupils have a responsible person: pupils come and go without a naming. */
export const countHelpHandler = (deps: Dependencies) => async (): Promise<void> => {
  const county = await deps.county.get();
  for (const { code } of county?.schools ?? [])
    await commitChange(deps, async () => {
      const [school, help] = await Promise.all([deps.schools.find(code), helpOfSchool(deps, code)]);
      return school && { save: [countedHelp(deps, school, help)], emit: [] };
    });
};
