import * as z from "zod";
import { Instant } from "../calendar/time.ts";
import { RuleVersion } from "../programme/rule-set.ts";
import { RecordMark } from "../shared/record-mark.ts";

/** Time limits of a campaign in working days (domain §2.5). */
export const TimeLimits = z.object({
  classCheck: z.int().positive(),
  schoolCheck: z.int().positive(),
  correction: z.int().positive(),
  returnsPerLevel: z.int().positive(),
  schoolPublicity: z.int().min(5).max(7),
  countyPublicity: z.int().min(5).max(7),
  objectionReply: z.int().positive(),
  countyRecheck: z.int().positive(),
  posting: z.int().positive(),
  signature: z.int().positive(),
  reconsiderationRequest: z.int().positive(),
  paymentStart: z.int().positive(),
  escalation: z.int().positive(),
});
export type TimeLimits = z.infer<typeof TimeLimits>;

/** One term's aid work, from the application window to its end (资助批次). */
export const Campaign = z.object({
  kind: z.literal("campaign"),
  record: RecordMark,
  /** School year and term, e.g. `2026-2027-1`. */
  id: z.string(),
  schoolYear: z.string(),
  term: z.enum(["1", "2"]),
  opensAt: Instant,
  /** End of the application window. */
  closesAt: Instant,
  /** Chase deadline of every wait for a list. */
  endsAt: Instant,
  ruleVersion: RuleVersion,
  limits: TimeLimits,
  /** What wrong content of a posted list restarts: the wrong lines alone, on a supplementary list, or, where absent, the whole list. */
  restart: z.enum(["changedLines", "wholeList"]).exactOptional(),
  /** The makeup window (domain §2.10), once a regular county list hangs. */
  makeup: z.object({ opensAt: Instant, closesAt: Instant }).exactOptional(),
  /** Who opened the campaign, where a person did. */
  openedBy: z.string().exactOptional(),
});
export type Campaign = z.infer<typeof Campaign>;
