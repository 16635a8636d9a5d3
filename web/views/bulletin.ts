import * as z from "zod";
import { Instant } from "../../domain/calendar/time.ts";
import { IssueClass } from "../../domain/finding/finding.ts";
import { CycleNature } from "../../domain/inspection/cycle.ts";
import { PrivateData } from "../../domain/publicity/list-finding.ts";
import { TwoNames } from "./parts.ts";

/** The cycle a document tells of. */
export const CycleName = z.object({ cycleId: z.string(), nature: CycleNature, year: z.int() });
export type CycleName = z.infer<typeof CycleName>;

/** One bulletin in the list of all. */
const BulletinRow = z.object({
  bulletinId: z.string(),
  number: z.int(),
  year: z.int(),
  /** Absent between two cycles. */
  cycle: CycleName.exactOptional(),
  /** How many units it names. */
  units: z.int(),
  draftedAt: Instant,
  signedAt: Instant.exactOptional(),
});

/** The bulletins a person reads, the latest first. */
export const BulletinsView = z.object({
  bulletins: z.array(BulletinRow),
  next: z.string().exactOptional(),
  /** Steps of the ladder that no bulletin has served; told to whoever drafts one. */
  unserved: z.int(),
  may: z.enum(["draft", "read"]),
});
export type BulletinsView = z.infer<typeof BulletinsView>;

/** One part as it stands, and as the system drafted it where somebody edited it. */
const PartView = z.object({ heading: z.string(), text: z.string(), drafted: z.string().exactOptional() });

/** What both documents show to whoever works on them. */
const DocumentView = z.object({
  version: z.int(),
  parts: z.array(PartView),
  editedBy: z.string().exactOptional(),
  signed: z.object({ name: z.string(), at: Instant }).exactOptional(),
  draftedAt: Instant,
  units: z.int(),
  /** Where the linter found something: the number of the part, 0 across several. */
  findings: z.array(z.object({ part: z.int(), code: PrivateData })),
  /** What the reader can do now. */
  may: z.enum(["edit", "sign", "read"]),
});

/** A bulletin to read, print, edit or sign. */
export const BulletinView = DocumentView.extend({
  bulletinId: z.string(),
  number: z.int(),
  year: z.int(),
  cycle: CycleName.exactOptional(),
  /** The units it names, and for what. */
  named: z.array(z.object({ escalationId: z.string(), unit: TwoNames, issueClass: IssueClass })),
});
export type BulletinView = z.infer<typeof BulletinView>;

/** An announcement before it is published. */
export const AnnouncementView = DocumentView.extend({ announcementId: z.string(), cycle: CycleName.exactOptional() });
export type AnnouncementView = z.infer<typeof AnnouncementView>;

/** What became of a document. */
export const DocumentReceipt = z.object({
  documentId: z.string(),
  outcome: z.enum(["drafted", "edited", "signed"]),
  at: Instant,
});
export type DocumentReceipt = z.infer<typeof DocumentReceipt>;
