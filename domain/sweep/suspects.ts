import { type Instant, later } from "../calendar/time.ts";
import type { Difference, Suspect } from "./sweep.ts";

const minute = 60_000;

/** How many differences are remembered, and put right, by one comparison; after a disaster the others follow. */
export const mostAtOnce = 1000;

/** For how long a difference must stand unmoved before anything is done: no work in flight stands that long. */
const graceMs: { readonly [Name in Difference["mismatch"]]: number } = {
  // To answer a wait twice harms nothing.
  notResumed: 5 * minute,
  noExecution: 20 * minute,
  twoExecutions: 30 * minute,
  // A case that cannot even be parked tries again by itself every hour.
  noTask: 90 * minute,
};

const restartMs = 30 * minute;

/** The same difference, seen again: nothing about it has moved. */
export const isSame = (one: Difference, other: Difference): boolean =>
  one.mismatch === other.mismatch &&
  one.subject.kind === other.subject.kind &&
  one.subject.id === other.subject.id &&
  one.execution === other.execution &&
  one.mark === other.mark;

/** A difference with the time since which it stands. */
export const suspectOf = (difference: Difference, before: readonly Suspect[], now: Instant): Suspect => ({
  ...difference,
  since: before.find((suspect) => isSame(suspect, difference))?.since ?? now,
});

/** Whether a difference has stood long enough to be put right. */
export const isRipe = ({ mismatch, since }: Suspect, now: Instant): boolean => later(since, graceMs[mismatch]) <= now;

/** Whether a wait whose answer nobody takes has stood long enough to begin again from the record. */
export const mayStartAgain = ({ since }: Suspect, now: Instant): boolean => later(since, restartMs) <= now;
