import type { Campaign } from "../../domain/campaign/campaign.ts";
import { unfinishedOf } from "../../domain/campaign/open-campaign.ts";
import type { Dependencies } from "../dependencies.ts";

/** What of a campaign still goes on: its lists now, its applications as they were counted last. */
export const unfinishedNow = async (deps: Dependencies, { id }: Campaign) => {
  const [lists, tally] = await Promise.all([deps.lists.ofCampaign(id), deps.tallies.find(id)]);
  return { ...unfinishedOf(lists, tally?.schools ?? []), ...(tally && { asOf: tally.asOf }) };
};
