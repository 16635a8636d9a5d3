import * as z from "zod";
import { Day, Instant } from "../../domain/calendar/time.ts";
import { RuleVersion } from "../../domain/programme/rule-set.ts";

const Dates = z.object({ schoolYear: z.string(), term: z.enum(["1", "2"]) });

/** The running campaign, what of it still goes on, and the next term's as it would usually be. */
export const CampaignView = z.object({
  running: Dates.extend({
    opensAt: Instant,
    closesAt: Instant,
    endsAt: Instant,
    makeup: z.object({ opensAt: Instant, closesAt: Instant }).exactOptional(),
  }),
  version: z.int(),
  /** `read` for the audit. */
  may: z.enum(["open", "read"]),
  /** Lists that still hang or wait and open objections now; undecided applications and disputable rejections, counted at this time. */
  unfinished: z.object({
    lists: z.int(),
    applications: z.int(),
    reconsiderations: z.int(),
    objections: z.int(),
    asOf: Instant.exactOptional(),
  }),
  next: Dates.extend({
    opensOn: Day,
    closesOn: Day,
    endsOn: Day,
    schoolPublicity: z.int(),
    countyPublicity: z.int(),
    ruleVersion: RuleVersion,
  }),
});
export type CampaignView = z.infer<typeof CampaignView>;

/** The campaign that has been opened. */
export const CampaignOpened = z.object({ campaignId: z.string() });
