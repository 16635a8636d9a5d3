import type { Application } from "../application/application.ts";
import { levelDemands, type NeedCategory, NeedLevel, needCategories } from "../need/need-categories.ts";
import { amountFor } from "../programme/amount-for.ts";

/** A level the panel may set for the category offered: what it pays in fen per term, and what setting it demands. */
type AwardOption = {
  readonly level: NeedLevel;
  readonly amount?: number;
  readonly demands: "nothing" | "minutes" | "centreConsent";
};

/** What the panel is offered to confirm or change, computed by the rules the application was submitted under. */
export type AwardOptions = {
  readonly category: NeedCategory;
  readonly mapped: NeedLevel;
  readonly options: readonly AwardOption[];
};

/** The levels for an application's proposed category. */
export const awardOptions = (application: Application): AwardOptions => {
  const category = application.proposedCategory;
  const mapped = needCategories[category].level;
  const options = NeedLevel.options.map((level): AwardOption => {
    const { ruleVersion, programme } = application;
    const amount = amountFor({ ruleVersion, programme, pupil: application, level });
    return { level, demands: levelDemands({ mapped, chosen: level }), ...(typeof amount === "number" && { amount }) };
  });
  return { category, mapped, options };
};
