import * as z from "zod";
import { Instant } from "../calendar/time.ts";
import { RecordMark } from "../shared/record-mark.ts";

/** Where all applications of a campaign stand, school by school, counted at one instant; a page never counts itself. */
export const Tally = z.object({
  kind: z.literal("tally"),
  record: RecordMark,
  campaignId: z.string(),
  asOf: Instant,
  /** Applications by status, and the approved amount in fen. */
  schools: z.array(z.object({ code: z.string(), counts: z.record(z.string(), z.int()), approvedAmount: z.int() })),
});
export type Tally = z.infer<typeof Tally>;
