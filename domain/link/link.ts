import * as z from "zod";
import { Instant } from "../calendar/time.ts";
import { RecordMark } from "../shared/record-mark.ts";
import { Purpose } from "../wait/wait.ts";

/** A code sent to the registered mailbox, hashed, and how often another was typed instead. */
const MailedCode = z.object({ hash: z.string(), expiresAt: Instant, wrong: z.int().exactOptional() });

/** One piece of work a link was mailed for: the task, and the version of its subject at the time. */
export const LinkedWork = z.object({ taskId: z.string(), version: z.int(), purpose: Purpose });
export type LinkedWork = z.infer<typeof LinkedWork>;

/** Most pieces of work a link remembers; the most urgent ones. */
export const maxLinkedWork = 50;

/** A link in a mail: only the hash of its 256 random bits is kept, with the person, the work and the expiry (design §7). */
export const Link = z.object({
  kind: z.literal("link"),
  record: RecordMark,
  /** SHA-256 of the secret, hex. */
  hash: z.string(),
  staffId: z.string(),
  /** The person's round of access in which it was mailed; it dies with the round. */
  round: z.int().default(0),
  issuedAt: Instant,
  expiresAt: Instant,
  /** The work it was mailed for; one that was mailed for news or on request has none and lives its days. */
  work: z.array(LinkedWork).max(maxLinkedWork).default([]),
  /** How much more work waited than it remembers. */
  moreWork: z.int().default(0),
  /** Hash of the device the link was first confirmed on; another device must repeat a code (design §7). */
  device: z.string().exactOptional(),
  /** A code sent to the same mailbox because another device asked for it, hashed. */
  code: MailedCode.exactOptional(),
});
export type Link = z.infer<typeof Link>;

/** A session of twelve hours: a member of staff, a family that opened its own file, or somebody back at an own objection. */
export const Session = z.object({
  kind: z.literal("session"),
  record: RecordMark,
  /** SHA-256 of the cookie's secret, hex. */
  hash: z.string(),
  of: z.discriminatedUnion("who", [
    z.object({ who: z.literal("staff"), staffId: z.string(), round: z.int().default(0) }),
    z.object({ who: z.literal("family"), receiptNo: z.string() }),
    z.object({ who: z.literal("objector"), objectionId: z.string() }),
  ]),
  /** Absent in sessions that an earlier version of the house opened. */
  openedAt: Instant.exactOptional(),
  expiresAt: Instant,
  /** Where a member of staff opened it: the link, the device's hash and its coarse name, never the whole user agent. */
  from: z.object({ link: z.string(), device: z.string(), deviceName: z.string() }).exactOptional(),
  /** When a code from the person's mailbox was last typed in this session. */
  provenAt: Instant.exactOptional(),
  /** The code that was mailed to prove it. */
  code: MailedCode.exactOptional(),
});
export type Session = z.infer<typeof Session>;
