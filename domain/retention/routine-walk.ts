import * as z from "zod";
import { Instant, later } from "../calendar/time.ts";
import { HistoryFault } from "../history/history-fault.ts";
import { RecordMark } from "../shared/record-mark.ts";

/** How far a routine has come that goes through everything stored, night by night; it tells of nobody. */
export const RoutineWalk = z.object({
  kind: z.literal("routineWalk"),
  record: RecordMark,
  routine: z.string(),
  /** Where it goes on; absent at the beginning of a round. */
  after: z.string().exactOptional(),
  startedAt: Instant,
  /** The newest key as the round began, where the round seals anew. */
  keyId: z.string().exactOptional(),
  /** What it has counted in this round so far. */
  counts: z.record(z.string(), z.int()),
  /** The earliest time at which something it has met will be due. */
  soonest: Instant.exactOptional(),
  /** Where the check of the histories was when its time was over, and what it had found. */
  check: z
    .object({
      /** The partition it goes on with, which lies in the page at `after`. */
      from: z.string().exactOptional(),
      /** The walk is over; records that anchors vouch for are looked for up to this one. */
      lookedFor: z.string().exactOptional(),
      faults: z.array(HistoryFault),
    })
    .exactOptional(),
  /** The last round that came to its end. */
  last: z
    .object({
      startedAt: Instant,
      endedAt: Instant,
      keyId: z.string().exactOptional(),
      counts: z.record(z.string(), z.int()),
      soonest: Instant.exactOptional(),
    })
    .exactOptional(),
});
export type RoutineWalk = z.infer<typeof RoutineWalk>;

/**
 * Whether a round has anything to find: what it met last time is due, or has had the shortest time to become so since it
 * began. A county's nights are many, and all of its records are much to read for nothing.
 */
export const isWorthARound = (walk: RoutineWalk | undefined, { now, shortestDays }: Night): boolean => {
  if (walk?.last === undefined || walk.after !== undefined) return true;
  const { startedAt, soonest } = walk.last;
  return later(startedAt, shortestDays * 86_400_000) <= now || (soonest !== undefined && soonest <= now);
};

/** A round that takes longer is more than its nights can do. */
const lateDays = 21;

/** When the round under way began, and whether somebody should look why it takes so long; undefined between two rounds. */
export const roundUnderWay = (walk: RoutineWalk | undefined, now: Instant): RoundUnderWay | undefined => {
  if (walk?.after === undefined) return undefined;
  const { startedAt } = walk;
  return { startedAt, isLate: later(startedAt, lateDays * 86_400_000) <= now };
};

/** A round that has not come to its end yet. */
export const RoundUnderWay = z.object({ startedAt: Instant, isLate: z.boolean() });
export type RoundUnderWay = z.infer<typeof RoundUnderWay>;

/** Under this name a round counts what it could not read. */
export const failed = "failed";

/**
 * How many records lie under which key; undefined unless a round that began under the newest key has read everything:
 * until then no key is known to be needed no longer.
 */
export const countedUnderKeys = (walk: RoutineWalk | undefined, newest: string): RoutineWalk["counts"] | undefined =>
  walk?.last?.keyId === newest && (walk.last.counts[failed] ?? 0) === 0 ? walk.last.counts : undefined;

type Night = { readonly now: Instant; readonly shortestDays: number };
