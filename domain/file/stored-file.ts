import * as z from "zod";
import { Day, Instant } from "../calendar/time.ts";
import { Role } from "../county/role.ts";
import { RecordMark } from "../shared/record-mark.ts";

/** The kinds of content a file may have, told by its bytes and nothing else (domain §4.1). */
export const FileType = z.enum(["application/pdf", "image/jpeg", "image/png"]);
export type FileType = z.infer<typeof FileType>;

/** Why a file was refused after its bytes were looked at. */
export const FileFault = z.enum([
  "fileEmpty",
  "fileTooLarge",
  "fileType",
  "fileBroken",
  "fileHidesMore",
  "fileActs",
  "fileLocked",
  "imageSize",
]);
export type FileFault = z.infer<typeof FileFault>;

/** The largest file a person may send, bytes (domain §4.1). */
export const maxFileBytes = 5 * 1024 * 1024;

/** What the store takes at all, bytes: a photo that is somewhat too large is refused by our page, not by the store. */
export const maxUploadBytes = 12 * 1024 * 1024;

/** How long a form for one file may be used, seconds. */
export const uploadSeconds = 3600;

/**
 * One file somebody was asked for: awaited until its bytes arrive, quarantined until they have been checked, then
 * accepted, or refused and its bytes removed. Nobody sees a file that is not accepted.
 */
export const StoredFile = z.object({
  kind: z.literal("file"),
  record: RecordMark,
  /** 256 random bits, so that a key in the store tells nothing. */
  id: z.string().regex(/^[\w-]{43}$/),
  about: z.object({
    kind: z.enum(["application", "recognition", "list", "objection", "makeup", "inspection", "finding"]),
    id: z.string(),
  }),
  /** The three of supervision: of a unit's self-report, of a visit on the spot, of a rectification; `label` names the indicator. */
  purpose: z.enum(["attachment", "boardPhoto", "selfReport", "visitPhoto", "rectification"]),
  status: z.enum(["awaited", "quarantined", "accepted", "refused"]),
  /** Staff id, or the receipt number of a family. */
  sentBy: z.string(),
  /** The role in which a member of staff sends it. */
  sentAs: Role.exactOptional(),
  askedAt: Instant,
  /** The day a photo was taken, as its sender says. */
  takenOn: Day.exactOptional(),
  /** What the file shows, as its area names it, e.g. a kind of document. */
  label: z.string().max(60).exactOptional(),
  receivedAt: Instant.exactOptional(),
  checkedAt: Instant.exactOptional(),
  bytes: z.int().nonnegative().exactOptional(),
  sha256: z.string().exactOptional(),
  type: FileType.exactOptional(),
  fault: FileFault.exactOptional(),
});
export type StoredFile = z.infer<typeof StoredFile>;

/** Where the bytes of a file lie until they are checked: uploads reach no other place. */
export const quarantineKey = (id: string): string => `quarantine/${id}`;

/** Where the bytes of an accepted file lie. */
export const acceptedKey = (id: string): string => `accepted/${id}`;

/** The file whose bytes lie in quarantine under this key. */
export const fileIdIn = (key: string): string | undefined => /^quarantine\/([\w-]{43})$/.exec(key)?.[1];
