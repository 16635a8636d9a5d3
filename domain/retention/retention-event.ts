import * as z from "zod";

/** What can happen to personal data after its work is done: erased, held for an inquiry, asked about by its family, disclosed by an incident. */
export const RetentionEventType = z.enum([
  "DataErased",
  "ErasureHeld",
  "ErasureReleased",
  "DataRequested",
  "DataRequestDecided",
  "ConsentWithdrawn",
  "IncidentRegistered",
  "IncidentFamiliesTold",
]);

/** The kinds of records they happen to. */
export const retentionSubjects = ["erasure", "retentionHold", "dataRequest", "incident"] as const;
