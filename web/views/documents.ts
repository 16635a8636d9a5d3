import * as z from "zod";
import { DocumentKind } from "../../domain/application/documents-wanted.ts";
import { Instant } from "../../domain/calendar/time.ts";
import { FileFault, StoredFile } from "../../domain/file/stored-file.ts";
import { NeedCategory } from "../../domain/need/need-categories.ts";

/** One file of a family's own: what became of it, and whether it may still be taken back. */
export const OwnFile = z.object({
  fileId: z.string(),
  document: DocumentKind,
  status: StoredFile.shape.status,
  askedAt: Instant,
  fault: FileFault.exactOptional(),
  removal: z.enum(["open", "closed"]),
});
export type OwnFile = z.infer<typeof OwnFile>;

/** The papers a family is asked for, what has come of each, and what needs none because a department proves it. */
export const DocumentsView = z.object({
  receiptNo: z.string(),
  pupilName: z.string(),
  /** Closed as soon as nobody has to decide any more. */
  sending: z.enum(["open", "closed"]),
  proved: z.array(NeedCategory),
  documents: z.array(
    z.object({
      document: DocumentKind,
      /** Absent for a paper that was sent and is not asked for any more. */
      why: z.enum(["category", "hardship", "identity", "admission", "returned"]).exactOptional(),
      files: z.array(OwnFile),
    }),
  ),
});
export type DocumentsView = z.infer<typeof DocumentsView>;

/** One file: its form while its bytes are awaited, its fate afterwards. */
export const DocumentView = z.object({
  pupilName: z.string(),
  file: OwnFile,
  /** The bytes may be on their way to their check. */
  sent: z.enum(["yes", "no"]),
  upload: z.object({ action: z.string(), fields: z.record(z.string(), z.string()) }).exactOptional(),
});
export type DocumentView = z.infer<typeof DocumentView>;

/** A file that was asked for; its page takes the bytes. */
export const AskedDocument = z.object({ fileId: z.string() });
export type AskedDocument = z.infer<typeof AskedDocument>;

/** The papers of a submission as its reviewer finds them. */
export const DocumentsForReview = z.object({
  files: z.array(z.object({ fileId: z.string(), document: DocumentKind, at: Instant })),
  /** Asked for and not here; they may have been handed over on paper. */
  missing: z.array(DocumentKind),
  proved: z.array(NeedCategory),
});
export type DocumentsForReview = z.infer<typeof DocumentsForReview>;
