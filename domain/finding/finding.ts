import * as z from "zod";
import { Instant } from "../calendar/time.ts";
import { RecordMark } from "../shared/record-mark.ts";

/** How grave a finding is (domain §6.4): danger to life, grave, serious, minor. */
export const Severity = z.enum(["S0", "S1", "S2", "S3"]);
export type Severity = z.infer<typeof Severity>;

/** Why it came to it (domain S2-17): not seen, nobody answered, measures too weak, no effect. */
export const Ground = z.enum(["awareness", "responsibility", "measures", "effect"]);
export type Ground = z.infer<typeof Ground>;

/** The classes within which findings and escalations are remembered: those of the score, and missed duties (domain §6.6, §6.7). */
export const IssueClass = z.enum(["process", "accuracy", "funds", "dropout", "help", "projects", "duty"]);
export type IssueClass = z.infer<typeof IssueClass>;

/** Where a finding stands: noted on the visit, issued with the opinion letter, proved, its number cancelled (销号). */
export const FindingStatus = z.enum(["noted", "open", "proved", "closed", "withdrawn"]);
export type FindingStatus = z.infer<typeof FindingStatus>;

/** How it was put right, with the files that show it and the SHA-256 of each. */
const Proof = z.object({
  text: z.string(),
  by: z.string(),
  at: Instant,
  files: z.array(z.object({ fileId: z.string(), sha256: z.string() })),
});

/** Who cancelled the number; the system when the data were right. */
const Closing = z.object({ by: z.string(), at: Instant, text: z.string().exactOptional() });

/** One finding of an inspection with all it takes to put it right (限期整改, domain §6.4). Texts are sealed at rest. */
export const Finding = z.object({
  kind: z.literal("finding"),
  record: RecordMark,
  /** `WT` + cycle + three digits, e.g. `WT2026-1-01-007`. */
  id: z.string(),
  cycleId: z.string(),
  inspectionId: z.string(),
  unitId: z.string(),
  schoolCode: z.string().exactOptional(),
  indicator: z.string(),
  issueClass: IssueClass,
  severity: Severity,
  ground: Ground,
  fact: z.string(),
  fileIds: z.array(z.string()),
  /** SHA-256 of each of these files, in the same order: the evidence as it was on the spot. */
  fileHashes: z.array(z.string()).exactOptional(),
  notedBy: z.string(),
  notedAt: Instant,
  status: FindingStatus,
  /** Staff id of whoever puts it right. */
  ownerId: z.string(),
  /** When it was given a deadline for the first time: with the opinion letter, or on the spot. */
  issuedAt: Instant.exactOptional(),
  /** From then on. */
  dueAt: Instant.exactOptional(),
  measure: z.object({ text: z.string(), by: z.string(), at: Instant }).exactOptional(),
  extension: z.object({ by: z.string(), at: Instant, reason: z.string(), until: Instant }).exactOptional(),
  proof: Proof.exactOptional(),
  /** Proofs that did not convince, and why. */
  refusals: z.array(z.object({ by: z.string(), at: Instant, reason: z.string(), proof: Proof })).exactOptional(),
  /** A finding about data closes itself when the county's records reach this value. */
  selfClosing: z.object({ reach: z.number(), direction: z.enum(["atLeast", "atMost"]) }).exactOptional(),
  /** Staff id, or `system` when the data were right. */
  closed: Closing.exactOptional(),
  withdrawn: z.object({ by: z.string(), at: Instant, reason: z.string() }).exactOptional(),
  /** Since when it is overdue, once that was told. */
  overdueSince: Instant.exactOptional(),
  /** Each time with what had closed it. */
  reopened: z.array(
    z.object({
      by: z.string(),
      at: Instant,
      reason: z.string(),
      closed: Closing.exactOptional(),
      proof: Proof.exactOptional(),
    }),
  ),
  /** The finding of the same indicator and unit within twelve months before, if there was one. */
  repeats: z.string().exactOptional(),
});
export type Finding = z.infer<typeof Finding>;
