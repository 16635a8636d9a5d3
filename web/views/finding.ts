import * as z from "zod";
import { Day, Instant } from "../../domain/calendar/time.ts";
import { Role } from "../../domain/county/role.ts";
import { StoredFile } from "../../domain/file/stored-file.ts";
import { Finding, FindingStatus, IssueClass, Severity } from "../../domain/finding/finding.ts";
import { findingActs } from "../../domain/finding/finding-desk.ts";
import { SupervisionEventType } from "../../domain/supervision/supervision-event.ts";
import { TwoNames } from "./parts.ts";

/** One line of the ledger of problems: what, whose, until when, how far. */
export const FindingRow = Finding.pick({
  indicator: true,
  issueClass: true,
  severity: true,
  ground: true,
  status: true,
  fact: true,
  repeats: true,
  dueAt: true,
}).extend({
  findingId: z.string(),
  inspectionId: z.string(),
  unit: TwoNames,
  school: TwoNames.exactOptional(),
  /** Name of whoever puts it right. */
  owner: z.string(),
  /** In words, as the owner named it. */
  measure: z.string().exactOptional(),
  daysLeft: z.int().exactOptional(),
  overdue: z.enum(["yes", "no"]),
  extended: z.enum(["yes", "no"]),
  closedAt: Instant.exactOptional(),
});
export type FindingRow = z.infer<typeof FindingRow>;

/** By what a ledger is narrowed. */
export const LedgerFilter = z.object({
  unit: z.string().max(60).exactOptional(),
  class: IssueClass.exactOptional(),
  severity: Severity.exactOptional(),
  status: FindingStatus.exactOptional(),
  overdue: z.literal("yes").exactOptional(),
});
export type LedgerFilter = z.infer<typeof LedgerFilter>;

/** The ledger of problems (问题台账) of a cycle, of the own units, or of what a person puts right. */
export const LedgerView = z.object({
  scope: z.enum(["county", "units", "own"]),
  cycleId: z.string().exactOptional(),
  cycles: z.array(z.string()),
  units: z.array(TwoNames.extend({ id: z.string() })),
  filter: LedgerFilter,
  /** Of everything in the ledger that is not withdrawn, before it is narrowed. */
  sums: z.object({ all: z.int(), open: z.int(), overdue: z.int(), proved: z.int(), closed: z.int() }),
  rows: z.array(FindingRow),
  total: z.int(),
  page: z.int(),
  pageSize: z.int(),
  /** All rows at once with measures and persons, to be printed (整改清单). */
  print: z.enum(["yes", "no"]),
});
export type LedgerView = z.infer<typeof LedgerView>;

/** What the history of a finding tells. */
const FindingEvent = SupervisionEventType.extract([
  "FindingNoted",
  "FindingIssued",
  "FindingWithdrawn",
  "FindingHandedOver",
  "MeasureNamed",
  "FindingExtended",
  "FindingProved",
  "FindingClosed",
  "FindingRefused",
  "FindingOverdue",
  "FindingReopened",
]);
export type FindingEvent = z.infer<typeof FindingEvent>;

/** One thing that happened to a finding; of a handover it says to whom. */
export const FindingNews = z.object({
  at: Instant,
  type: FindingEvent,
  role: z.union([Role, z.literal("SYSTEM"), z.literal("PUBLIC")]),
  name: z.string().exactOptional(),
  to: z.string().exactOptional(),
});
export type FindingNews = z.infer<typeof FindingNews>;

const Act = z.object({ text: z.string(), name: z.string(), at: Instant });
const ProofView = Act.extend({ files: z.array(z.object({ fileId: z.string(), sha256: z.string() })) });

/** A file sent for a proof, and what became of it. */
const ProofFile = StoredFile.pick({ status: true, fault: true, askedAt: true }).extend({ fileId: z.string() });

/** One finding with everything about it, and the forms for what the reader can do now. */
export const FindingView = FindingRow.extend({
  version: z.int(),
  cycleId: z.string(),
  notedBy: z.string(),
  notedAt: Instant,
  issuedAt: Instant.exactOptional(),
  evidence: z.array(z.object({ fileId: z.string(), sha256: z.string().exactOptional() })),
  named: Act.exactOptional(),
  extension: Act.extend({ until: Instant }).exactOptional(),
  proof: ProofView.exactOptional(),
  refusals: z.array(Act.extend({ proof: ProofView })),
  /** Without a name the county's records closed it. */
  closed: z.object({ name: z.string().exactOptional(), at: Instant, text: z.string().exactOptional() }).exactOptional(),
  withdrawn: Act.exactOptional(),
  reopened: z.array(Act),
  selfClosing: Finding.shape.selfClosing,
  verifier: z.string().exactOptional(),
  acts: z.array(z.enum(findingActs)),
  /** Who may be handed it. */
  people: z.array(z.object({ id: z.string(), name: z.string() })),
  sent: z.array(ProofFile),
  /** The last day an extension may reach. */
  extendTo: Day.exactOptional(),
  history: z.array(FindingNews),
});
export type FindingView = z.infer<typeof FindingView>;

/** What an act on a finding answers to a program. */
export const FindingReceipt = z.object({
  findingId: z.string(),
  version: z.int(),
  status: FindingStatus,
  dueAt: Instant.exactOptional(),
});
export type FindingReceipt = z.infer<typeof FindingReceipt>;

/** One file of a proof: its form while it is awaited, its fate afterwards. */
export const ProofFileView = z.object({
  findingId: z.string(),
  unit: TwoNames,
  file: ProofFile,
  sent: z.enum(["yes", "no"]),
  upload: z.object({ action: z.string(), fields: z.record(z.string(), z.string()) }).exactOptional(),
});
export type ProofFileView = z.infer<typeof ProofFileView>;
