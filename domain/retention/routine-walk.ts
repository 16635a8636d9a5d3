import * as z from "zod";
import { Instant } from "../calendar/time.ts";
import { RecordMark } from "../shared/record-mark.ts";

/** How far a routine has come that goes through everything stored, night by night; it tells of nobody. */
export const RoutineWalk = z.object({
  kind: z.literal("routineWalk"),
  record: RecordMark,
  routine: z.string(),
  /** Where it goes on; absent at the beginning of a round. */
  after: z.string().exactOptional(),
  startedAt: Instant,
  /** What it has counted in this round so far. */
  counts: z.record(z.string(), z.int()),
  /** The last round that came to its end. */
  last: z.object({ startedAt: Instant, endedAt: Instant, counts: z.record(z.string(), z.int()) }).exactOptional(),
});
export type RoutineWalk = z.infer<typeof RoutineWalk>;
