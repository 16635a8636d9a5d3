import * as z from "zod";
import { Instant } from "../calendar/time.ts";
import { RecordMark } from "../shared/record-mark.ts";
import { Stage } from "./school.ts";

/** Where the applications of one school stand. */
export const SchoolTally = z.object({
  code: z.string(),
  /** Applications by status. */
  counts: z.record(z.string(), z.int()),
  /** Fen. */
  approvedAmount: z.int(),
  /** Applications whose present step should have been done by now. */
  overdue: z.int(),
  /** Rejections that somebody looks at again, or that the family may still dispute. */
  disputable: z.int().exactOptional(),
  /** Applications that rest because the pupil's schooling is suspended. */
  suspended: z.int().exactOptional(),
  /** What the centre has rechecked and waits for a county list, by stage; amounts in fen. */
  waiting: z.array(z.object({ stage: Stage, count: z.int(), amount: z.int() })),
});
export type SchoolTally = z.infer<typeof SchoolTally>;

/** Where all applications of a campaign stand, school by school, counted at one instant; a page never counts itself. */
export const Tally = z.object({
  kind: z.literal("tally"),
  record: RecordMark,
  campaignId: z.string(),
  asOf: Instant,
  schools: z.array(SchoolTally),
});
export type Tally = z.infer<typeof Tally>;
