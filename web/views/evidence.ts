import * as z from "zod";
import { Day, Instant } from "../../domain/calendar/time.ts";
import { FileFault, FileType, StoredFile } from "../../domain/file/stored-file.ts";
import { AidList } from "../../domain/publicity/aid-list.ts";
import { TwoNames } from "./parts.ts";

/** Whether what lies in the archive still is what was kept: whole, another thing than its hash says, or not there. */
export const Soundness = z.enum(["whole", "changed", "lost"]);
export type Soundness = z.infer<typeof Soundness>;

const EvidenceKind = z.enum(["posted", "boardPhoto", "takenDown", "gone"]);

/** One piece of evidence as the office reads it. */
export const EvidenceItem = z.object({
  what: EvidenceKind,
  at: Instant,
  /** Of a posting that did not count: it ended before its time. */
  of: z.enum(["present", "earlier"]),
  soundness: Soundness,
  sha256: z.string().exactOptional(),
  /** Lines the public saw. */
  lines: z.int().exactOptional(),
  bytes: z.int().exactOptional(),
  answers: z
    .array(z.object({ path: z.string(), accept: z.string(), status: z.int(), bodySha256: z.string() }))
    .exactOptional(),
  photo: z.object({ fileId: z.string(), takenOn: Day, type: FileType, by: z.string() }).exactOptional(),
});
export type EvidenceItem = z.infer<typeof EvidenceItem>;

/** The list the evidence belongs to, as its title names it. */
const EvidenceList = AidList.pick({ level: true, scope: true, round: true, status: true, window: true }).extend({
  listId: z.string(),
  unit: TwoNames,
});

/** A photo that was asked for and is not evidence: its bytes are awaited or checked, or were refused. */
const PendingPhoto = z.object({
  fileId: z.string(),
  status: StoredFile.shape.status,
  askedAt: Instant,
  takenOn: Day.exactOptional(),
  fault: FileFault.exactOptional(),
});

/** All evidence of a list, what is missing for its signature, and whether the reader may add a photo. */
export const EvidenceView = z.object({
  list: EvidenceList,
  may: z.enum(["add", "read"]),
  missing: z.array(EvidenceKind),
  items: z.array(EvidenceItem),
  photos: z.array(PendingPhoto),
});
export type EvidenceView = z.infer<typeof EvidenceView>;

/** One photo of the board: its form while it is awaited, its fate afterwards. */
export const PhotoView = z.object({
  list: EvidenceList,
  photo: PendingPhoto,
  /** The bytes may be on their way to their check. */
  sent: z.enum(["yes", "no"]),
  upload: z.object({ action: z.string(), fields: z.record(z.string(), z.string()) }).exactOptional(),
});
export type PhotoView = z.infer<typeof PhotoView>;
