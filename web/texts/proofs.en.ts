import type { ProofsTexts } from "./proofs.zh-cn.ts";

/** Texts of the page on proofs, and the sentences of the verifier, in English. */
export const proofsEn: ProofsTexts = {
  title: "Proofs",
  intro:
    "Every step in the system carries the hash of the step before. Each night one hash, the anchor, is made over everything that changed. Please print this page and keep it outside the system: with it, whatever is changed, deleted or moved afterwards is found.",
  anchors: "Anchors by day",
  noAnchors: "There is no anchor yet; the first one is made tonight at 0:20.",
  columns: { day: "Day", count: "Records that changed", hash: "Anchor (SHA-256)" },
  older: "Older anchors",
  lastCheck: "The last check of everything",
  neverChecked: "Nothing has been checked yet. The system checks all records in the night of every Sunday.",
  checked: ({ at, records, entries, anchors }) =>
    `${at}: ${records} records, ${entries} steps and ${anchors} anchors were checked.`,
  sound: "Nothing was found.",
  broken: (n) => `Found: ${n}. Tell the deputy director at once and keep the data as it is:`,
  pack: {
    title: "Evidence pack of an application",
    hint: "The pack holds every decision, the versions of the form it rests on (sensitive parts blackened), the notices sent, the proof of publicity and all hashes; it can be verified offline. Taking it is written into the access log.",
    application: "Application number",
    applicationHint: "For example SQ2026202712345678-1",
    why: "Reason",
    whys: { authority: "An authority or a court asks for it", audit: "Audit", familyAsked: "The family asks for it" },
    submit: "Take the evidence pack",
  },
  fault: {
    entryChanged: "this step was changed",
    entryUnreadable: "this step is damaged and cannot be read",
    entryDeleted: "one or more steps before this one were deleted",
    entryInserted: "this step was put in afterwards",
    entryMoved: "this step is not in its place",
    tailCut: "the steps after this one were cut off",
    headChanged: "the record's mark of its last step was changed",
    recordChanged: "the record is not the one saved with its last step",
    recordGone: "the record is gone, and no proof of erasure names it",
    tailCutSinceAnchor: "what this day's anchor vouches for is not in the record's history (cut off or rewritten)",
    anchorChanged: "the anchor of this day was changed",
    anchorMissing: "anchors between these days are missing",
    anchorPageChanged: "a page of this day's anchor was changed or is missing",
    fileChanged: "the file was changed",
    fileMissing: "the file is missing",
    fileAdded: "the file is not in the list",
    formChanged: "the form is not the one its step vouches for",
    decisionChanged: "the decision listed is not the one its step tells of",
    proofBroken: "the proof does not lead to the anchor",
    entryUnproved: "this step is days old and no anchor in the pack vouches for it; ask the office for a new pack",
    lineUnreached:
      "the anchors in the pack do not reach this day, so this line proves nothing; give one of a day in the pack, or ask for a new pack",
    fileUnreadable: "the file is damaged and cannot be read",
  },
  verdict: {
    sound: ({ records, entries, anchors }) =>
      `Nothing was changed: ${records} records, ${entries} steps, ${anchors} anchors.`,
    broken: (n) => `Found: ${n}.`,
    unbound: (n) =>
      `Of these records, ${n} were saved again after their last step; their next step will vouch for that.`,
    notProved: (what) => `Not proved by the chain, told by the office alone: ${what}.`,
    beyondChain: {
      mails: "notices (mails.json)",
      windows: "level, status and days of publicity (publicity.json)",
      units: "names of units (decisions.json)",
      formTimes: "when a form was saved (forms/)",
    },
    usage:
      "Usage: npm run verify -- FILE [DAY HASH]…  FILE is an evidence pack (.zip), a database file or a file of JSON lines.",
  },
};
