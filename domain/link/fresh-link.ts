import { type Instant, later } from "../calendar/time.ts";
import { unrecorded } from "../shared/record-mark.ts";
import type { Link } from "./link.ts";

const dayMs = 86_400_000;

/** A fresh link for a person of the office, known by the hash of its secret, bound to no device yet; it lives so many calendar days. */
export const freshLink = ({ hash, staffId, now, expiresInDays }: FreshLink): Link => ({
  kind: "link",
  record: unrecorded,
  hash,
  staffId,
  issuedAt: now,
  expiresAt: later(now, expiresInDays * dayMs),
});

type FreshLink = {
  /** SHA-256 of the secret, hex. */
  readonly hash: string;
  readonly staffId: string;
  readonly now: Instant;
  readonly expiresInDays: number;
};
