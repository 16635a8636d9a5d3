import * as z from "zod";
import { Access, AccessReview, RevealField } from "../../domain/access/access.ts";
import { AccessFilter } from "../../domain/access/review-access.ts";
import { Day, Instant } from "../../domain/calendar/time.ts";
import { ApplicationHead, TwoNames } from "./parts.ts";

/** The form that asks which fields of an application must be seen in full. */
export const RevealFormView = ApplicationHead.extend({
  fields: z.array(RevealField),
  /** Reveals left to this person within the hour. */
  left: z.int(),
});
export type RevealFormView = z.infer<typeof RevealFormView>;

/** The fields asked for in full, shown this once. */
export const RevealedView = ApplicationHead.extend({
  at: Instant,
  lines: z.array(
    z.object({ field: RevealField, name: z.string(), value: z.union([z.string(), z.array(z.string()).readonly()]) }),
  ),
});
export type RevealedView = z.infer<typeof RevealedView>;

/** One look at personal data; never what was read. */
export const AccessRow = Access.omit({ kind: true, record: true, unit: true }).extend({
  name: z.string(),
  unit: TwoNames,
});
export type AccessRow = z.infer<typeof AccessRow>;

/** The looks of a period, those that look odd, and the reviews of earlier ones. */
export const AccessView = z.object({
  /** The county, or the school whose people are told of. */
  unit: TwoNames,
  may: z.enum(["review", "read"]),
  filter: AccessFilter.extend({ from: Day, to: Day }),
  rows: z.array(AccessRow),
  /** `tooMany`: only the latest are counted and shown. */
  extent: z.enum(["whole", "tooMany"]),
  total: z.int(),
  odd: z.int(),
  /** Looks of others, for which the reader may sign. */
  toSign: z.int(),
  page: z.int(),
  pageSize: z.int(),
  print: z.enum(["yes", "no"]),
  reviews: z.array(
    AccessReview.omit({ kind: true, record: true, unit: true, by: true, digest: true }).extend({ name: z.string() }),
  ),
});
export type AccessView = z.infer<typeof AccessView>;

/** A review that was signed. */
export const AccessReviewed = z.object({ id: z.string() });
