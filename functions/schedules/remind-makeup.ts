import type { County } from "../../domain/county/county.ts";
import type { School } from "../../domain/county/school.ts";
import { makeupReminders } from "../../domain/makeup/remind-makeup.ts";
import type { Dependencies } from "../dependencies.ts";
import { tellStaff } from "../notices/tell-staff.ts";
import { allPages } from "../repositories/all-pages.ts";
import { occasionOf } from "../repositories/unit-of-work.ts";

/** Reminds a school of the children it has not looked into yet, and tells the centre's head of those whose time has passed. */
export const remindMakeup = async (deps: Dependencies, county: County, school: School): Promise<void> => {
  const occasion = await occasionOf(deps);
  for await (const cases of allPages((page) => deps.makeups.ofSchool(occasion.campaign.id, school.code, page))) {
    const quiet = await deps.pupils.quiet(cases.flatMap(({ pupilKey }) => pupilKey ?? []));
    const news = cases
      .filter(({ pupilKey }) => pupilKey === undefined || !quiet.has(pupilKey))
      .flatMap((makeupCase) => makeupReminders({ makeupCase, school, county, occasion }));
    for (const each of news) await tellStaff(deps, each);
    // The open cases come first in the index.
    if (cases.some(({ status }) => status !== "open")) return;
  }
};
