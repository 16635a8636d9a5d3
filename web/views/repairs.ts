import * as z from "zod";
import { Instant } from "../../domain/calendar/time.ts";
import { Mismatch, Repair } from "../../domain/sweep/sweep.ts";

const Difference = z.object({ mismatch: Mismatch, id: z.string(), since: Instant });

/** What the last comparison of records, workflows and mail found, and what was put right; ids only. */
export const RepairsView = z.object({
  /** Absent until the first comparison. */
  last: z
    .object({
      at: Instant,
      running: z.int(),
      roundEndedAt: Instant.exactOptional(),
      toldNow: z.int(),
      lateMails: z.int(),
      oldestMailAt: Instant.exactOptional(),
      broken: z.array(z.string()),
      readers: z.array(z.object({ reader: z.string(), minutesBehind: z.int(), setAside: z.int() })).exactOptional(),
    })
    .exactOptional(),
  open: z.array(Difference),
  repaired: z.array(Difference.extend({ at: Instant, how: Repair })),
  counts: z.array(z.object({ mismatch: Mismatch, count: z.int() })),
});
export type RepairsView = z.infer<typeof RepairsView>;
