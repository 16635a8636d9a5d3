import type { Instant } from "../../domain/calendar/time.ts";
import { type RoutineWalk, roundUnderWay } from "../../domain/retention/routine-walk.ts";
import { unrecorded } from "../../domain/shared/record-mark.ts";
import type { Dependencies, Item } from "../dependencies.ts";
import { isOutOfTime, outOfTime } from "../out-of-time.ts";
import { commitChange } from "../repositories/unit-of-work.ts";
import { TaskError } from "../task-error.ts";

type Counts = Readonly<Record<string, number>>;

/** What a page of a walk came to: counts, and the earliest time at which something in it will be due. */
export type Visited = { readonly counts: Counts; readonly soonest?: Instant };

type Walking = {
  readonly deps: Dependencies;
  readonly routine: string;
  /** Items visited at once: so many are surely done in the time that is kept back. */
  readonly limit: number;
  /** The newest key, noted as a round begins. */
  readonly keyId?: string;
  readonly visit: (items: readonly Item[]) => Promise<Visited>;
  readonly msLeft: () => number;
};

/** Half a megabyte and more; the store gives no more than one at once. */
const mostAtOnce = 2000;

/** How much to ask for so that a page has its items again: those of other counties in the store fill pages too. */
const askedNext = (asked: number, met: number, limit: number): number =>
  Math.min(mostAtOnce, Math.max(limit, Math.round((asked * limit) / Math.max(1, met))));

const sum = (one: Counts, other: Counts): Record<string, number> => {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return Object.fromEntries([...names].map((name) => [name, (one[name] ?? 0) + (other[name] ?? 0)]));
};

/**
 * Walks on through everything stored from where the last run stopped, for as long as there is time, and says so when the
 * round has come to its end. A run that is killed goes on from its last page; a page may be visited twice. Throws
 * `outOfTime` when the next run has to go on, and an error that operators hear when the round began too long ago.
 */
export const walkOn = async ({ deps, routine, limit, keyId, visit, msLeft }: Walking): Promise<RoutineWalk> => {
  for (let asked = limit; ; ) {
    const known = await deps.routineWalks.find(routine);
    const walk = known?.after === undefined ? { ...known, ...begun(deps, routine), ...(keyId && { keyId }) } : known;
    const { items, next } = await deps.store.walk({
      limit: asked,
      mayBeStale: true,
      ...(walk.after === undefined ? {} : { after: walk.after }),
    });
    const visited = await visit(items);
    const moved = movedOn(deps, met(walk, visited), next);
    await commitChange(deps, async () => {
      const present = await deps.routineWalks.find(routine);
      // Two runs at a time walk the same way; the slower one's place is as good.
      return { save: [{ ...moved, record: present?.record ?? unrecorded }], emit: [] };
    });
    if (next === undefined) return moved;
    if (isOutOfTime(msLeft)) throw untilNext(deps, moved);
    asked = askedNext(asked, items.length, limit);
    // Whoever stands at a door comes first.
    await new Promise((resolve) => setImmediate(resolve));
  }
};

const begun = (deps: Dependencies, routine: string) =>
  ({ kind: "routineWalk", record: unrecorded, routine, startedAt: deps.clock.now(), counts: {} }) as const;

/** What a run ends with whose time is over before the round is. */
const untilNext = ({ clock, logger }: Dependencies, walk: RoutineWalk): Error => {
  const { routine, startedAt } = walk;
  logger.info("roundGoesOn", { routine, startedAt });
  const isLate = roundUnderWay(walk, clock.now())?.isLate === true;
  return isLate ? new Error(`the round of ${routine} has not come to its end since ${startedAt}`) : outOfTime();
};

const met = (walk: RoutineWalk, { counts, soonest }: Visited): RoutineWalk => {
  const [earliest] = [walk.soonest, soonest].filter((at) => at !== undefined).toSorted();
  return { ...walk, counts: sum(walk.counts, counts), ...(earliest && { soonest: earliest }) };
};

const movedOn = (deps: Dependencies, { after: _, ...walk }: RoutineWalk, next: string | undefined): RoutineWalk => {
  const now = deps.clock.now();
  if (next !== undefined) return { ...walk, after: next };
  const { kind, record, routine, ...round } = walk;
  const { last: __, ...ended } = { ...round, endedAt: now };
  return { kind, record, routine, startedAt: now, counts: {}, last: ended };
};

/** The county, kind and id in an item's key; undefined where a key has other parts. */
export const keyParts = ({ pk, sk }: Item): { readonly kind: string; readonly id: string; readonly part: string } => {
  const [, kind, ...id] = pk.split("#");
  if (kind === undefined) throw new TaskError("RecordBroken", pk);
  return { kind, id: id.join("#"), part: sk.split("#")[0] ?? sk };
};
