import { type Instant, msOf } from "../../domain/calendar/time.ts";
import type { Clock, Dependencies, HistoryItem, ItemKey, Logger, SetAside, Shelf } from "../dependencies.ts";
import { errorName, isHopeless } from "./hopeless.ts";
import { byAggregate, type Work } from "./in-turn.ts";

/** An entry as the stream tells it, by the number under which it can be asked for again, and since when it is there. */
export type Told = HistoryItem & { readonly id: string; readonly since: Instant };

/** The key of an entry that was set aside and is to be handled again, by the number of its message. */
export type Asked = SetAside & { readonly id: string };

/** What is read on behalf of whom, and where it goes when it cannot be handled. */
export type Reader = {
  readonly reader: string;
  /** Begins a page of one county's entries; answers what to do with each. */
  readonly open: (deps: Dependencies, items: readonly HistoryItem[]) => Promise<Work>;
  /** What a county's handlers may use; throws for a county that is not served here. */
  readonly of: (county: string) => Dependencies;
  readonly shelf: Shelf;
  readonly clock: Clock;
  readonly logger: Logger;
};

/** A reader of the history for whoever brings it entries: the stream, or an operator who wants some handled again. */
export type HistoryReading = {
  /** Answers the first entry that has to be told again, and everything behind it with it; none when all are seen to. */
  readonly told: (page: readonly Told[], msLeft: () => number) => Promise<string | undefined>;
  /** Answers those that have to be asked for again. */
  readonly asked: (keys: readonly Asked[], msLeft: () => number) => Promise<readonly string[]>;
};

/**
 * How long an entry may fail in passing before it is set aside: longer than throttling, a failover or a deployment lasts,
 * so that an hour without Step Functions fills no queue; shorter than the sweep waits for a missing task (90 minutes), and
 * no shard stands still for longer on account of one entry.
 */
const patienceMs = 3_600_000;

/** A minute's function begins nothing new when this little is left, and says instead where to go on. */
const reserveMs = 15_000;

type Failed = { readonly entry: Told; readonly error: string };

/** What came of a page: what has to come again, and what has to be set aside. */
type Outcome = { readonly waiting: readonly Told[]; readonly poison: readonly Failed[] };

/**
 * Reads the history for one reader. One aggregate's entries are handled in order; one that fails in passing stops its
 * aggregate, one that can never be handled is set aside by its key and its aggregate goes on without it (decision 33).
 */
export const readHistory = ({ reader, open, of, shelf, clock, logger }: Reader): HistoryReading => {
  const countyOf = ({ pk }: ItemKey): string => pk.slice(0, 6);

  const workOf = async (county: string, items: readonly HistoryItem[]): Promise<Work> => {
    try {
      return await open(of(county), items);
    } catch (error) {
      // A page that cannot even be begun fails with each of its entries.
      return () => Promise.reject(error);
    }
  };

  const handle = async (
    page: readonly Told[],
    {
      msLeft,
      isPoison,
    }: { readonly msLeft: () => number; readonly isPoison: (entry: Told, error: unknown) => boolean },
  ): Promise<Outcome> => {
    const waiting: Told[] = [];
    const poison: Failed[] = [];
    const counties = [...Map.groupBy(page, countyOf)];
    const works = new Map(
      await Promise.all(counties.map(async ([county, items]) => [county, await workOf(county, items)] as const)),
    );
    await byAggregate(page, async (entries) => {
      for (const entry of entries) {
        if (msLeft() < reserveMs) return void waiting.push(entry);
        try {
          const { pk, sk, body } = entry;
          await works.get(countyOf(entry))?.({ pk, sk, body });
        } catch (error) {
          if (isPoison(entry, error)) poison.push({ entry, error: errorName(error) });
          else {
            logger.error("historyEntryWaits", { reader, pk: entry.pk, sk: entry.sk, error: errorName(error) });
            return void waiting.push(entry);
          }
        }
      }
    });
    return { waiting, poison };
  };

  const setAside = async (failed: readonly Failed[]): Promise<"kept" | "notKept"> => {
    try {
      await shelf.put(failed.map(({ entry: { pk, sk, since }, error }) => ({ reader, pk, sk, since, error })));
    } catch (error) {
      logger.error("setAsideFailed", { reader, entries: failed.length, error: errorName(error) });
      return "notKept";
    }
    for (const { entry, error } of failed)
      logger.error("historyEntrySetAside", { reader, pk: entry.pk, sk: entry.sk, error });
    return "kept";
  };

  return {
    told: async (page, msLeft) => {
      const patientUntil = msOf(clock.now()) - patienceMs;
      const isPoison = ({ since }: Told, error: unknown) => isHopeless(error) || msOf(since) < patientUntil;
      const { waiting, poison } = await handle(page, { msLeft, isPoison });
      const placeOf = new Map(page.map((entry, place) => [entry, place]));
      const first = (entries: readonly Told[]) => Math.min(...entries.map((entry) => placeOf.get(entry) ?? 0));
      const again = first(waiting);
      // What lies behind the first that waits is told again anyway; to set it aside each time would fill the queue.
      const now = poison.filter(({ entry }) => first([entry]) < again);
      if (now.length === 0) return page[again]?.id;
      const kept = await setAside(now);
      return page[kept === "kept" ? again : first(now.map(({ entry }) => entry))]?.id;
    },
    asked: async (keys, msLeft) => {
      const found = await Promise.all(
        keys.map(async (asked) => {
          try {
            const { pk, sk, since, id } = asked;
            const item = await of(countyOf(asked)).store.entry({ pk, sk });
            if (item === undefined) logger.info("historyEntryGone", { reader, pk, sk });
            return { id, told: item && { ...item, id, since } };
          } catch (error) {
            logger.error("historyEntryUnread", { reader, pk: asked.pk, sk: asked.sk, error: errorName(error) });
            return { id: asked.id, told: "unread" as const };
          }
        }),
      );
      const unread = found.flatMap(({ id, told }) => (told === "unread" ? [id] : []));
      const page = found
        .flatMap(({ told }) => (told === undefined || told === "unread" ? [] : [told]))
        .toSorted((one, other) => (one.sk < other.sk ? -1 : 1));
      const { waiting, poison } = await handle(page, { msLeft, isPoison: (_, error) => isHopeless(error) });
      const again = [...waiting, ...((await setAside(poison)) === "kept" ? [] : poison.map(({ entry }) => entry))];
      return [...unread, ...again.map(({ id }) => id)];
    },
  };
};
