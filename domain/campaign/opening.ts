import * as z from "zod";
import type { Instant } from "../calendar/time.ts";
import type { Campaign } from "./campaign.ts";

/** How far the door of a campaign is open to families: not yet, to everybody, for makeup registration, or no longer. */
export const Opening = z.enum(["notYet", "open", "makeup", "closed"]);
export type Opening = z.infer<typeof Opening>;

const lies = (now: Instant, { opensAt, closesAt }: Pick<Campaign, "opensAt" | "closesAt">): boolean =>
  opensAt <= now && now < closesAt;

/** Which door of the campaign is open at this instant. */
export const openingOf = (campaign: Campaign, now: Instant): Opening => {
  if (now < campaign.opensAt) return "notYet";
  if (lies(now, campaign)) return "open";
  return campaign.makeup && lies(now, campaign.makeup) ? "makeup" : "closed";
};

/** Whether any family may apply at this instant, without a case of its own. */
export const isOpenToAll = (campaign: Campaign, now: Instant): boolean =>
  ["open", "makeup"].includes(openingOf(campaign, now));

/** Until when a form that was begun can be submitted: to the end of the door it came in by. */
export const submitBy = (campaign: Campaign, now: Instant, makeupId: string | undefined): Instant => {
  if (openingOf(campaign, now) === "makeup" && campaign.makeup) return campaign.makeup.closesAt;
  return makeupId === undefined ? campaign.closesAt : campaign.endsAt;
};
