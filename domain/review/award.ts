import type { Application, Award } from "../application/application.ts";
import { levelDemands, type NeedCategory, type NeedLevel, needCategories } from "../need/need-categories.ts";
import { amountFor } from "../programme/amount-for.ts";
import { eligibility } from "../programme/eligibility.ts";
import type { Admission } from "../programme/rule-set.ts";
import type { Refusal } from "../shared/refusal.ts";

/** What the school panel grants: the category confirmed or changed, the level by the common mapping, the amount by the rules. */
export const awardFor = (application: Application, chosen: Chosen): Award | Refusal => {
  const category = chosen.category ?? application.proposedCategory;
  const mapped = needCategories[category].level;
  const level = chosen.level ?? mapped;
  const demands = levelDemands({ mapped, chosen: level });
  if (demands === "centreConsent")
    return { code: "LevelNeedsConsent", faults: [{ field: "level", code: "levelNeedsConsent" }] };
  if (demands === "minutes" && chosen.minutes === undefined)
    return { code: "FormIncomplete", faults: [{ field: "minutes", code: "required" }] };
  const { ruleVersion, programme } = application;
  const { findings } = eligibility({ ruleVersion, programme, pupil: application, categories: [category] });
  if (findings.some(({ condition, outcome }) => condition === "need" && outcome === "unmet"))
    return { code: "ProgrammeNotEligible", faults: [{ field: "category", code: "needNotProved" }] };
  const { admission } = chosen;
  const amount = amountFor({ ruleVersion, programme, pupil: application, level, ...(admission && { admission }) });
  return typeof amount === "number"
    ? { category, level, amount }
    : { code: "ProgrammeNotEligible", faults: [{ field: "outcome", code: amount }] };
};

/** What the panel chose; whatever it left open goes by the application and the common mapping. */
type Chosen = {
  readonly category?: NeedCategory;
  readonly level?: NeedLevel;
  readonly minutes?: string;
  readonly admission?: Admission;
};
