import * as z from "zod";
import { Instant, later } from "../calendar/time.ts";
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

/** What of a transfer says whether the house may work. */
type Standing = Pick<Transfer, "is" | "at">;

/** So long after a county began to leave, what was under way may still be stored: by then every process has seen it. */
const graceMs = 60_000;

/** From when on nothing of a county that leaves is written any more, whoever knew of it latest. */
export const isStill = ({ at }: Pick<Transfer, "at">, now: Instant): boolean => later(at, graceMs + 30_000) <= now;

/** Whether records may be written. */
export const mayWrite = (transfer: Standing | undefined, now: Instant): boolean =>
  transfer?.is !== "arriving" && (transfer?.is !== "leaving" || now < later(transfer.at, graceMs));

/** Whether anything may leave the house that cannot be taken back: a mail goes once, from one house. */
export const mayAct = (transfer: Pick<Transfer, "is"> | undefined): boolean =>
  transfer?.is !== "arriving" && transfer?.is !== "leaving";
