import * as z from "zod";

/** What can happen to personal data after its work is done: erased, held for an inquiry, asked about by its family. */
export const RetentionEventType = z.enum([
  "DataErased",
  "ErasureHeld",
  "ErasureReleased",
  "DataRequested",
  "DataRequestDecided",
  "ConsentWithdrawn",
]);

/** The kinds of records they happen to. */
export const retentionSubjects = ["erasure", "retentionHold", "dataRequest"] as const;
