import { openingOf } from "../../domain/campaign/opening.ts";
import { policiesOf } from "../../domain/programme/offers.ts";
import type { HomeView } from "../../web/views/home.ts";
import type { Dependencies } from "../dependencies.ts";
import { occasionOf } from "../repositories/unit-of-work.ts";

/** The campaign's policies by the version of the rules it runs under. */
export const homeView = async (deps: Dependencies): Promise<HomeView> => {
  const { campaign, now } = await occasionOf(deps);
  const { schoolYear, term, opensAt, closesAt, makeup, limits, ruleVersion } = campaign;
  return {
    schoolYear,
    term,
    opensAt,
    closesAt,
    opening: openingOf(campaign, now),
    ...(makeup && { makeup }),
    publicity: { school: limits.schoolPublicity, county: limits.countyPublicity },
    policies: policiesOf(ruleVersion).map(({ lines, ...policy }) => ({
      ...policy,
      lines: lines.map(({ grades, ...line }) => ({ ...line, ...(grades && { grades: [...grades] }) })),
    })),
  };
};
