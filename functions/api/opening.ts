import type { Instant } from "../../domain/calendar/time.ts";
import type { Campaign } from "../../domain/campaign/campaign.ts";
import type { ApplyView } from "../../web/views/apply.ts";

/** Whether a campaign takes applications at this instant. */
export const openingOf = (
  { opensAt, closesAt }: Pick<Campaign, "opensAt" | "closesAt">,
  now: Instant,
): ApplyView["opening"] => (now < opensAt ? "notYet" : now < closesAt ? "open" : "closed");
