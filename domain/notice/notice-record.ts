import * as z from "zod";
import { Day, Instant } from "../calendar/time.ts";
import { RecordMark } from "../shared/record-mark.ts";
import { noticeIds } from "./notice-ids.ts";
import { NoticeWords } from "./notice-words.ts";

/** One notice to one recipient: which, about what, by which way, and whether it has gone (domain §9.2). */
export const NoticeRecord = z.object({
  kind: z.literal("notice"),
  record: RecordMark,
  /** Stable over retries: event, notice and recipient. */
  reference: z.string(),
  notice: z.enum(noticeIds),
  subject: z.object({ kind: z.enum(["application", "list", "objection"]), id: z.string() }),
  channel: z.enum(["email", "paper"]),
  /** Where a paper slip is handed out; the county where absent. */
  schoolCode: z.string().exactOptional(),
  /** Receipt number of the family, or `objector`: the address is looked up when the mail goes. */
  recipient: z.string(),
  words: NoticeWords,
  createdAt: Instant,
  /** When the mail went out, or the slip was handed out. */
  sentAt: Instant.exactOptional(),
  /** When its mail came back, and how: refused for good, called unwanted, or never delivered however often it was tried. */
  bounced: z.object({ at: Instant, why: z.enum(["refused", "complaint", "undelivered"]) }).exactOptional(),
  /** When a round last began to mail it: no second one does at the same time. */
  takenAt: Instant.exactOptional(),
  /** When it was decided that it never goes out. */
  heldBack: Instant.exactOptional(),
});
export type NoticeRecord = z.infer<typeof NoticeRecord>;

/** What a digest tells beside the work that waits. */
export const NewsKind = z.enum([
  "waitsForList",
  "boardPhoto",
  "schoolReported",
  "returnedByCounty",
  "passedOn",
  "objectionRaised",
  "lapsed",
  "changeToConfirm",
  "entitlementChanged",
  "undeliverable",
  "accessEnded",
  "calendarMissing",
  "missed",
  "missedOverdue",
  "privacyIncident",
  "dataRequested",
  "revealsLimited",
  "bulletinOut",
  "yearEnds",
  "cycleLate",
  "interviewSet",
  "opinionDisputed",
  "appealDecided",
  "decisionCorrected",
  "findingOpen",
  "findingProved",
  "findingOverdue",
  "findingGrave",
  "historyAnchored",
  "historyBroken",
]);
export type NewsKind = z.infer<typeof NewsKind>;

/** One piece of news: its kind and the record it tells of. */
export const News = z.object({ about: NewsKind, id: z.string() });
export type News = z.infer<typeof News>;

/** What a member of staff has been told: at most one digest in four working hours, one more when something is due today. */
export const Mailbox = z.object({
  kind: z.literal("mailbox"),
  record: RecordMark,
  staffId: z.string(),
  /** Set while there is news or new work the person has not been mailed. */
  newsSince: Instant.exactOptional(),
  news: z.array(News),
  lastDigestAt: Instant.exactOptional(),
  /** The day for which "due today" was mailed. */
  dueTodayMailedOn: Day.exactOptional(),
  /** When a round last began to mail its digest: no second one does at the same time. */
  takenAt: Instant.exactOptional(),
});
export type Mailbox = z.infer<typeof Mailbox>;
