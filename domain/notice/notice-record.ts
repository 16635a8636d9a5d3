import * as z from "zod";
import { Instant } from "../calendar/time.ts";
import { RecordMark } from "../shared/record-mark.ts";

/** One notice to one recipient: which, about what, by which way, and whether it has gone (domain §9.2). */
export const NoticeRecord = z.object({
  kind: z.literal("notice"),
  record: RecordMark,
  /** Stable over retries: event and recipient. */
  reference: z.string(),
  /** N01..N32 of domain §9.2. */
  notice: z.string(),
  subject: z.object({ kind: z.enum(["application", "list", "objection"]), id: z.string() }),
  channel: z.enum(["email", "paper"]),
  /** Where a paper slip is handed out. */
  schoolCode: z.string().exactOptional(),
  recipient: z.string(),
  words: z.record(z.string(), z.union([z.string(), z.number()])),
  createdAt: Instant,
  sentAt: Instant.exactOptional(),
});
export type NoticeRecord = z.infer<typeof NoticeRecord>;

/** What a member of staff has been told: at most one digest in four working hours, one more when something is due today. */
export const Mailbox = z.object({
  kind: z.literal("mailbox"),
  record: RecordMark,
  staffId: z.string(),
  /** Set while there is news the person has not been mailed. */
  newsSince: Instant.exactOptional(),
  lastDigestAt: Instant.exactOptional(),
  /** The day for which "due today" was mailed. */
  dueTodayMailedOn: z.string().exactOptional(),
});
export type Mailbox = z.infer<typeof Mailbox>;
