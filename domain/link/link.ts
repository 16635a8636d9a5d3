import * as z from "zod";
import { Instant } from "../calendar/time.ts";
import { RecordMark } from "../shared/record-mark.ts";

/** A link in a mail: only the hash of its 256 random bits is kept, with the person, the work and the expiry (design §7). */
export const Link = z.object({
  kind: z.literal("link"),
  record: RecordMark,
  /** SHA-256 of the secret, hex. */
  hash: z.string(),
  staffId: z.string(),
  issuedAt: Instant,
  expiresAt: Instant,
  /** Hash of the device the link was first confirmed on; another device must repeat a code (design §7). */
  device: z.string().exactOptional(),
  /** A code sent to the same mailbox because another device asked for it, hashed. */
  code: z.object({ hash: z.string(), expiresAt: Instant }).exactOptional(),
});
export type Link = z.infer<typeof Link>;

/** A session of twelve hours: a member of staff, a family that opened its own file, or somebody back at an own objection. */
export const Session = z.object({
  kind: z.literal("session"),
  record: RecordMark,
  /** SHA-256 of the cookie's secret, hex. */
  hash: z.string(),
  of: z.discriminatedUnion("who", [
    z.object({ who: z.literal("staff"), staffId: z.string() }),
    z.object({ who: z.literal("family"), receiptNo: z.string() }),
    z.object({ who: z.literal("objector"), objectionId: z.string() }),
  ]),
  expiresAt: Instant,
});
export type Session = z.infer<typeof Session>;
