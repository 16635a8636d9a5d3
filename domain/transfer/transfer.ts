import * as z from "zod";
import { Day, Instant } from "../calendar/time.ts";
import { RecordMark } from "../shared/record-mark.ts";

/** That a house forgets, or has forgotten, a county that left it: nobody opens it here any more. */
const Forgotten = z.object({
  since: Instant,
  /** When nothing of it lay here any more; absent while it is being erased. */
  doneAt: Instant.exactOptional(),
  /** Where it lived then, in the operator's words. */
  livesIn: z.string(),
  /** The last anchor of its history here; whoever has it on paper finds it in the new house. */
  anchor: z.object({ day: Day, hash: z.string() }).exactOptional(),
});

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
  /** The run of a command that brings it in, or erases what came in only in part: no other one goes on beside it. */
  run: z.string().exactOptional(),
  /** Only executions of this workflow are taken over; absent for all of them. */
  workflow: z.string().exactOptional(),
  /** Only of a county that is `leaving`, and has. */
  forgotten: Forgotten.exactOptional(),
  /** When a sweep last began to begin everything again: no second one does at the same time. */
  takenAt: Instant.exactOptional(),
});
export type Transfer = z.infer<typeof Transfer>;

/** Whether the house may decide, write and mail for the county: never two houses at the same time. */
export const isAtHome = (transfer: Pick<Transfer, "is"> | undefined): boolean =>
  transfer?.is !== "leaving" && transfer?.is !== "arriving";
