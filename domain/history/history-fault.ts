import * as z from "zod";

/** What can be wrong with a history, an anchor or an evidence pack; each kind is named with its place. */
export const historyFaultKinds = [
  /** An entry says something else than its hash. */
  "entryChanged",
  "entryUnreadable",
  "entryDeleted",
  "entryInserted",
  "entryMoved",
  /** The record names a last entry that is not there. */
  "tailCut",
  "headChanged",
  "recordChanged",
  /** History, or an anchor, tells of a record that is gone, and no proof of erasure covers it. */
  "recordGone",
  /** An anchor names a last entry that the record's history does not have. */
  "tailCutSinceAnchor",
  "anchorChanged",
  "anchorMissing",
  "anchorPageChanged",
  "fileChanged",
  "fileMissing",
  "fileAdded",
  "formChanged",
  /** A pack lists a decision that is not the one its step tells of. */
  "decisionChanged",
  "proofBroken",
  /** A step of a pack is old enough to stand in an anchor, and none in the pack vouches for it. */
  "entryUnproved",
  /** A line kept on paper is of a day that the anchors of a pack do not reach. */
  "lineUnreached",
  "fileUnreadable",
] as const;
export type HistoryFaultKind = (typeof historyFaultKinds)[number];

/** One fault, and exactly where: a record, a file or a day, and the place in it. */
export const HistoryFault = z.object({ kind: z.enum(historyFaultKinds), of: z.string(), at: z.string() });
export type HistoryFault = Readonly<z.infer<typeof HistoryFault>>;
