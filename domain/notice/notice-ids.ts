/** The single mails to families and objectors: by their number in domain §9.2, or by a word where they have none there. */
export const noticeIds = [
  "N01",
  "N03",
  "correctionReminder",
  "N04",
  "rejectedFinally",
  "reconsiderationReceived",
  "reconsiderationAward",
  "reconsiderationAgain",
  "reconsiderationNotUpheld",
  "reconsiderationFinal",
  "N05",
  "lapsedInMakeup",
  "N06",
  "N07",
  "objectionNotAdmitted",
  "objectionExtended",
  "objectionQuestion",
  "objectionUpheld",
  "N08",
  "objectionReviewed",
  "objectionEnded",
  "N11",
  "N12",
  "N13",
  "N14",
  "N18",
  "N31",
  "withdrawn",
] as const;

/** A notice by its number in domain §9.2, or by a word. */
export type NoticeId = (typeof noticeIds)[number];
