import { addDays, dayOf, endOfDay, type Instant } from "../calendar/time.ts";
import { deadline } from "../calendar/working-days.ts";
import type { Occasion } from "../shared/occasion.ts";
import type { Severity } from "./finding.ts";

/** How long putting right may take (domain §6.4): calendar days, working days, or the day itself where life is in danger. */
const limits: Readonly<Record<Severity, { readonly days: number } | { readonly workingDays: number }>> = {
  S1: { days: 30 },
  S2: { workingDays: 15 },
  S3: { workingDays: 5 },
  S0: { days: 0 },
};

/** Until when a finding of this severity must be put right, counted from an instant: 24:00 of the last day. */
export const rectifyBy = (
  severity: Severity,
  { from, calendar }: { readonly from: Instant; readonly calendar: Occasion["calendar"] },
): Instant => {
  const limit = limits[severity];
  return "days" in limit
    ? endOfDay(addDays(dayOf(from), limit.days))
    : deadline({ calendar, from, workingDays: limit.workingDays }).endsAt;
};

/** Whether a finding is reported at once, and brings its unit to an interview (domain §6.4, §6.7). */
export const isGrave = (severity: Severity): boolean => severity === "S3" || severity === "S0";

/** What is proposed when the same is found again within twelve months: one degree heavier. */
export const heavierThan = (severity: Severity): Severity =>
  severity === "S1" ? "S2" : severity === "S2" ? "S3" : severity;
