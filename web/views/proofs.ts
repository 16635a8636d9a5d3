import * as z from "zod";
import { Day, Instant } from "../../domain/calendar/time.ts";
import { historyFaultKinds } from "../../domain/history/history-fault.ts";

/** The anchors, the latest first, and what the last check of all histories found. */
export const ProofsView = z.object({
  anchors: z.array(z.object({ day: Day, count: z.int(), hash: z.string() })),
  /** The day before which there are older ones. */
  next: Day.exactOptional(),
  lastCheck: z
    .object({
      at: Instant,
      records: z.int(),
      entries: z.int(),
      unbound: z.int().exactOptional(),
      anchors: z.int(),
      found: z.int(),
      faults: z.array(z.object({ kind: z.enum(historyFaultKinds), of: z.string(), at: z.string() })),
    })
    .exactOptional(),
});
export type ProofsView = z.infer<typeof ProofsView>;
