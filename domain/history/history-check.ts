import * as z from "zod";
import { Instant } from "../calendar/time.ts";
import { RecordMark } from "../shared/record-mark.ts";
import { HistoryFault } from "./history-fault.ts";

/** The house's last check of all its histories and anchors, and what it found; the first faults stand for all. */
export const HistoryCheck = z.object({
  kind: z.literal("historyCheck"),
  record: RecordMark,
  at: Instant,
  records: z.int(),
  entries: z.int(),
  /** Records saved again after their last entry; none is told by checks of before these were counted. */
  unbound: z.int().exactOptional(),
  anchors: z.int(),
  found: z.int(),
  faults: z.array(HistoryFault),
});
export type HistoryCheck = z.infer<typeof HistoryCheck>;
