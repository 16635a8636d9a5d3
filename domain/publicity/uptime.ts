import * as z from "zod";
import { workingHoursBetween } from "../calendar/office-hours.ts";
import type { PublicityWindow } from "../calendar/publicity-window.ts";
import { Instant } from "../calendar/time.ts";
import type { Calendar } from "../calendar/working-days.ts";
import { RecordMark } from "../shared/record-mark.ts";

/** When this house was last seen to be up; the office's own machinery notes it again and again. */
export const Uptime = z.object({ kind: z.literal("uptime"), record: RecordMark, seenAt: Instant });
export type Uptime = z.infer<typeof Uptime>;

/** A time in which nobody could see any list. */
export type Gap = { readonly from: Instant; readonly to: Instant };

const mostHoursOut = 4;

/** Whether a time is long enough for any list to have been out of sight for too long. */
export const isLong = (calendar: Calendar, gap: Gap): boolean => workingHoursBetween(calendar, gap) > mostHoursOut;

/** Whether a list was out of sight for more than four office hours of its window, so that the window does not count (domain §2.6). */
export const wasOutOfSight = (calendar: Calendar, { window, gap }: OutOfSight): boolean => {
  const from = gap.from > window.postedAt ? gap.from : window.postedAt;
  const to = gap.to < window.endsAt ? gap.to : window.endsAt;
  return from < to && isLong(calendar, { from, to });
};

type OutOfSight = { readonly window: PublicityWindow; readonly gap: Gap };
