import * as z from "zod";
import { addDays, Day, dayOf, endOfDay, type Instant } from "../calendar/time.ts";

/** The rules by which records go, each by one word (domain §4.7). */
export const RetentionRule = z.enum([
  "draft",
  "withdrawn",
  "rejected",
  "aided",
  "request",
  "dataRequest",
  "noticeWords",
  "snapshot",
  "objection",
  "makeup",
  "change",
  "access",
]);
export type RetentionRule = z.infer<typeof RetentionRule>;

/** How long something is kept from the day it ended: calendar days, or years to the same day. */
type Keep = { readonly days: number } | { readonly years: number };

/**
 * How long each is kept, as data: the county's choice within the law (domain §4.7 [D]/[B]; PIPL arts. 19 and 47: no longer
 * than the purpose needs). What is not named here is kept for the archive and no job removes it.
 */
export const retentionRules: Readonly<Record<RetentionRule, Keep>> = {
  draft: { days: 90 },
  withdrawn: { days: 90 },
  rejected: { years: 3 },
  /** From the end of the pupil's stage of schooling. */
  aided: { years: 5 },
  /** A family's wish that was granted is carried out in the next night. */
  request: { days: 0 },
  /** From the answer, where the file is not erased before. */
  dataRequest: { years: 3 },
  noticeWords: { days: 180 },
  snapshot: { years: 3 },
  objection: { years: 3 },
  makeup: { years: 3 },
  change: { years: 5 },
  access: { years: 3 },
};

/** When something that ended then goes by its rule: at the end of the last day it is kept. */
export const keptUntil = (rule: RetentionRule, ended: Instant): Instant => {
  const keep = retentionRules[rule];
  const day = dayOf(ended);
  if ("days" in keep) return endOfDay(addDays(day, keep.days));
  const last = new Date(day);
  last.setUTCFullYear(last.getUTCFullYear() + keep.years);
  return endOfDay(Day.parse(last.toISOString().slice(0, "2026-09-07".length)));
};
