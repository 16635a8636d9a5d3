import type { Campaign } from "../../domain/campaign/campaign.ts";
import { unfinishedOf } from "../../domain/campaign/open-campaign.ts";
import type { Dependencies } from "../dependencies.ts";
import { sideBySide } from "../side-by-side.ts";

const atOnce = 8;
/** Enough to see that a unit is not done. */
const mostTold = 100;

const openObjections = async (deps: Dependencies): Promise<number> => {
  const county = await deps.county.get();
  const units = ["county", ...(county?.schools ?? []).map(({ code }) => code)];
  const open = await sideBySide(units, atOnce, (unit) => deps.objections.openOf(unit, mostTold));
  return open.flat().length;
};

/** What of a campaign still goes on: its lists and the objections now, its applications as they were counted last. */
export const unfinishedNow = async (deps: Dependencies, { id }: Campaign) => {
  const [lists, tally, objections] = await Promise.all([
    deps.lists.ofCampaign(id),
    deps.tallies.find(id),
    openObjections(deps),
  ]);
  return { ...unfinishedOf({ lists, schools: tally?.schools ?? [], objections }), ...(tally && { asOf: tally.asOf }) };
};
