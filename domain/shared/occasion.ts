import type { Instant } from "../calendar/time.ts";
import type { Calendar } from "../calendar/working-days.ts";
import { deadline } from "../calendar/working-days.ts";
import type { Campaign, TimeLimits } from "../campaign/campaign.ts";

/** When and under which rules something is decided: the time, the county's calendar, the campaign with its limits. */
export type Occasion = { readonly now: Instant; readonly calendar: Calendar; readonly campaign: Campaign };

/** The end of a time limit of the campaign, counted in working days from now or from a later start. */
export const limitEnd = (occasion: Occasion, limit: keyof TimeLimits, from: Instant = occasion.now): Instant =>
  deadline({ calendar: occasion.calendar, from, workingDays: occasion.campaign.limits[limit] }).endsAt;
