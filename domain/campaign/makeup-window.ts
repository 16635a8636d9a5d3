import { deadline } from "../calendar/working-days.ts";
import { aidPolicies } from "../programme/time-limits.ts";
import type { AidList } from "../publicity/aid-list.ts";
import type { Occasion } from "../shared/occasion.ts";
import type { Campaign } from "./campaign.ts";

/**
 * The campaign with its makeup window (domain §2.10): it opens when the first regular county list hangs and ends twenty
 * working days after the last of them; undefined when this list changes nothing. Any order of lists gives the same window.
 */
export const withMakeupWindow = ({ list, earlier, occasion }: Hung): Campaign | undefined => {
  const { campaign, calendar, now } = occasion;
  const isRegular = earlier.every(({ round, status }) => round >= list.round || status === "dissolved");
  if (list.level !== "county" || !isRegular || list.campaignId !== campaign.id) return undefined;
  const workingDays = aidPolicies[campaign.ruleVersion].makeupWindow;
  const { endsAt } = deadline({ calendar, from: now, workingDays });
  const { opensAt = now, closesAt = endsAt } = campaign.makeup ?? {};
  const makeup = { opensAt: opensAt < now ? opensAt : now, closesAt: closesAt > endsAt ? closesAt : endsAt };
  if (makeup.opensAt === campaign.makeup?.opensAt && makeup.closesAt === campaign.makeup.closesAt) return undefined;
  return { ...campaign, makeup };
};

type Hung = {
  /** A list that begins to hang now. */
  readonly list: AidList;
  /** All lists of the same scope. */
  readonly earlier: readonly AidList[];
  readonly occasion: Occasion;
};
