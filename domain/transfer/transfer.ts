import * as z from "zod";
import { Instant } from "../calendar/time.ts";
import { RecordMark } from "../shared/record-mark.ts";

/**
 * What befalls a county as a whole. While it is `leaving` or `arriving` this house decides nothing and mails nobody; what
 * has `arrived`, and what is `takenOver` by newer definitions, begins again from its records.
 */
export const Transfer = z.object({
  kind: z.literal("transfer"),
  record: RecordMark,
  is: z.enum(["leaving", "arriving", "arrived", "takenOver"]),
  at: Instant,
  /** SHA-256 of the file the county comes out of. */
  file: z.string().exactOptional(),
  /** Only executions of this workflow are taken over; absent for all of them. */
  workflow: z.string().exactOptional(),
});
export type Transfer = z.infer<typeof Transfer>;

/** Whether the house may decide, write and mail for the county: never two houses at the same time. */
export const isAtHome = (transfer: Pick<Transfer, "is"> | undefined): boolean =>
  transfer?.is !== "leaving" && transfer?.is !== "arriving";
