import * as z from "zod";
import { RecordMark, unrecorded } from "../shared/record-mark.ts";

/** The next number of a cycle's ledger of problems (问题台账), kept apart so that nobody looks through the ledger for it. */
export const FindingLedger = z.object({
  kind: z.literal("findingLedger"),
  record: RecordMark,
  cycleId: z.string(),
  next: z.int().min(1),
});
export type FindingLedger = z.infer<typeof FindingLedger>;

/** The ledger of a cycle in which nothing has been noted. */
export const emptyLedger = (cycleId: string): FindingLedger => ({
  kind: "findingLedger",
  record: unrecorded,
  cycleId,
  next: 1,
});

const digits = 3;

/** The number the next finding gets, e.g. `WT2026-1-01-007`, and the ledger after it; save both in one commit. */
export const numbered = (ledger: FindingLedger): { readonly id: string; readonly ledger: FindingLedger } => ({
  id: `WT${ledger.cycleId.slice(2)}-${String(ledger.next).padStart(digits, "0")}`,
  ledger: { ...ledger, next: ledger.next + 1 },
});
