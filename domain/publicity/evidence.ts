import * as z from "zod";
import { Day, dayOf, Instant } from "../calendar/time.ts";
import { FileType, type StoredFile } from "../file/stored-file.ts";
import { type DomainEvent, type EventActor, system } from "../history/domain-event.ts";
import type { Change } from "../shared/decision.ts";
import { RecordMark, unrecorded } from "../shared/record-mark.ts";
import type { AidList } from "./aid-list.ts";

/** What the public saw at one moment: sealed pages in the file store, their hashes, and the hash of all of them in a row. */
const Snapshot = z.object({ pages: z.array(z.string()), lines: z.int(), bytes: z.int(), sha256: z.string() });
export type Snapshot = z.infer<typeof Snapshot>;

/** What the public website answered after a list came down. */
const ProvedAnswer = z.object({
  path: z.string(),
  accept: z.string(),
  status: z.int(),
  headers: z.record(z.string(), z.string()),
  bodySha256: z.string(),
});

/** A photo of the notice board, checked and accepted. */
const BoardPhoto = z.object({ fileId: z.string(), takenOn: Day, type: FileType, sha256: z.string(), by: z.string() });

/** One piece of evidence of one posting of a list (domain §2.6); a list posted anew needs all of it anew. */
export const Evidence = z.object({
  kind: z.literal("evidence"),
  record: RecordMark,
  listId: z.string(),
  /** When the list was posted that this is evidence of. */
  postedAt: Instant,
  at: Instant,
  shows: z.discriminatedUnion("what", [
    z.object({ what: z.literal("posted"), snapshot: Snapshot }),
    z.object({ what: z.literal("takenDown"), snapshot: Snapshot }),
    z.object({ what: z.literal("gone"), answers: z.array(ProvedAnswer) }),
    z.object({ what: z.literal("boardPhoto"), photo: BoardPhoto }),
  ]),
});
export type Evidence = z.infer<typeof Evidence>;

/** The four kinds of evidence of a posting. */
export type EvidenceKind = Evidence["shows"]["what"];

/** What a closed window must be proved with before anybody signs; the board hangs at the school (domain §2.4, invariants). */
const needed = {
  school: ["posted", "boardPhoto", "takenDown", "gone"],
  county: ["posted", "takenDown", "gone"],
} as const satisfies Record<AidList["level"], readonly EvidenceKind[]>;

/** Evidence that belongs to the list's present posting; what was taken after the window had ended shows nothing that hung. */
export const presentEvidence = ({ id, window }: AidList, evidence: readonly Evidence[]): readonly Evidence[] =>
  evidence.filter(
    ({ listId, postedAt, at, shows }) =>
      listId === id && postedAt === window?.postedAt && (shows.what !== "posted" || at < window.endsAt),
  );

/** What is still missing before the list may be signed. */
export const missingEvidence = (list: AidList, evidence: readonly Evidence[]): readonly EvidenceKind[] => {
  const present = presentEvidence(list, evidence);
  return needed[list.level].filter((what) => !present.some(({ shows }) => shows.what === what));
};

/** Whether a photo of this day can show the list on the board: within its present posting, and not in the future. */
export const showsBoard = ({ window }: AidList, takenOn: Day, now: Instant): boolean =>
  window !== undefined && takenOn >= dayOf(window.postedAt) && takenOn <= window.lastDay && takenOn <= dayOf(now);

const kept = {
  posted: "ListSnapshotTaken",
  takenDown: "ListSnapshotTaken",
  gone: "TakeDownProved",
  boardPhoto: "BoardPhotoAccepted",
} as const satisfies Record<EvidenceKind, DomainEvent["type"]>;

/** Keeps a piece of evidence beside its list and tells so; undefined for a list that has not been posted. */
export const keepEvidence = (list: AidList, { at, by = system, shows }: Kept): Change | undefined => {
  if (list.window === undefined) return undefined;
  const { postedAt } = list.window;
  return {
    save: [list, { kind: "evidence", record: unrecorded, listId: list.id, postedAt, at, shows }],
    emit: [
      {
        type: kept[shows.what],
        subject: { kind: "list", id: list.id },
        at,
        actor: by,
        words: { what: shows.what, ...("snapshot" in shows && { sha256: shows.snapshot.sha256 }) },
      },
    ],
  };
};

type Kept = { readonly at: Instant; readonly by?: EventActor } & Pick<Evidence, "shows">;

/** The evidence an accepted photo of the board is; undefined when it shows no posting that still counts. */
export const photoEvidence = (list: AidList, file: StoredFile, at: Instant): Change | undefined => {
  const { takenOn, type, sha256, id: fileId, sentBy: by } = file;
  if (file.status !== "accepted" || takenOn === undefined || type === undefined || sha256 === undefined)
    return undefined;
  if (!showsBoard(list, takenOn, at)) return undefined;
  const photo = { fileId, takenOn, type, sha256, by };
  return keepEvidence(list, {
    at,
    by: { role: file.sentAs ?? "SYSTEM", id: by },
    shows: { what: "boardPhoto", photo },
  });
};

/** Where a page of a snapshot lies: under its own hash, so that a page once written can only be itself. */
export const snapshotKey = (sha256: string): string => `evidence/${sha256}`;
