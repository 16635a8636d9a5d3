import { type Instant, later } from "../calendar/time.ts";
import { unrecorded } from "../shared/record-mark.ts";
import { taskIdOf, type Wait } from "../wait/wait.ts";
import { type Link, maxLinkedWork } from "./link.ts";

const dayMs = 86_400_000;

/** A fresh link for a person of the office, known by the hash of its secret, bound to no device yet; it lives so many calendar days. */
export const freshLink = ({ hash, staffId, round = 0, work = [], now, expiresInDays }: FreshLink): Link => ({
  kind: "link",
  record: unrecorded,
  hash,
  staffId,
  round,
  issuedAt: now,
  expiresAt: later(now, expiresInDays * dayMs),
  work: work
    .slice(0, maxLinkedWork)
    .map((wait) => ({ taskId: taskIdOf(wait), version: wait.subjectVersion, purpose: wait.purpose })),
  moreWork: Math.max(0, work.length - maxLinkedWork),
});

type FreshLink = {
  /** SHA-256 of the secret, hex. */
  readonly hash: string;
  readonly staffId: string;
  /** The person's round of access; the first unless said. */
  readonly round?: number;
  /** The open tasks it is mailed for, the most urgent first; none for news and for a link that was asked for. */
  readonly work?: readonly Pick<Wait, "subject" | "number" | "subjectVersion" | "purpose">[];
  readonly now: Instant;
  readonly expiresInDays: number;
};
