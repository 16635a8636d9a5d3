import { type Instant, msOf } from "../../domain/calendar/time.ts";
import type { Clock, Dependencies, HistoryItem, ItemKey, Logger, SetAside, Shelf, ToldItem } from "../dependencies.ts";
import { isOutOfTime } from "../out-of-time.ts";
import { errorName, isGoingOn, isHopeless } from "./hopeless.ts";
import { byAggregate, type Work } from "./in-turn.ts";

/** An entry as the stream tells it, by the number under which it can be asked for again, and since when it is there. */
export type Told = ToldItem & { readonly id: string; readonly since: Instant };

/** The key of an entry that was set aside and is to be handled again, by the number of its message. */
type Asked = SetAside & { readonly id: string };

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

/** Where an aggregate stopped, and whether it may go on once the entry lies aside. */
type Stop = { readonly entry: Told; readonly error: string; readonly is: "poison" | "waiting" };

type Going = {
  readonly msLeft: () => number;
  readonly isPoison: (entry: Told, error: unknown) => boolean;
  /** Which of the stopped may go on now. */
  readonly passable: (stops: readonly Stop[]) => readonly Stop[];
};

const poisonIn = (stops: readonly Stop[]): readonly Stop[] => stops.filter((stop) => stop.is === "poison");

/** An entry and what follows it in its aggregate. */
const from = (page: readonly Told[], entry: Told): readonly Told[] =>
  page.slice(page.indexOf(entry)).filter(({ pk }) => pk === entry.pk);

/**
 * Reads the history for one reader. One aggregate's entries are handled in order: one that fails in passing stops its
 * aggregate, one that can never be handled is passed over as soon as its key lies aside, and not before (decision 33).
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

  const opened = async (page: readonly Told[]): Promise<Work> => {
    const counties = [...Map.groupBy(page, countyOf)];
    const works = new Map(
      await Promise.all(counties.map(async ([county, items]) => [county, await workOf(county, items)] as const)),
    );
    return async ({ pk, sk, body }, msLeft) => works.get(countyOf({ pk, sk }))?.({ pk, sk, body }, msLeft);
  };

  /** Handles entries until each aggregate is through or has stopped. */
  const stopsOf = async (
    entries: readonly Told[],
    work: Work,
    { msLeft, isPoison }: Going,
  ): Promise<readonly Stop[]> => {
    const stops: Stop[] = [];
    await byAggregate(entries, async (ofOne) => {
      for (const entry of ofOne) {
        if (isOutOfTime(msLeft)) return void stops.push({ entry, error: "OutOfTime", is: "waiting" });
        try {
          await work(entry, msLeft);
        } catch (error) {
          const is = isPoison(entry, error) ? "poison" : "waiting";
          return void stops.push({ entry, error: errorName(error), is });
        }
      }
    });
    return stops;
  };

  const setAside = async (stops: readonly Stop[]): Promise<"kept" | "notKept"> => {
    try {
      await shelf.put(stops.map(({ entry: { pk, sk, since }, error }) => ({ reader, pk, sk, since, error })));
    } catch (error) {
      logger.error("setAsideFailed", { reader, entries: stops.length, error: errorName(error) });
      return "notKept";
    }
    for (const { entry, error } of stops)
      logger.error("historyEntrySetAside", { reader, pk: entry.pk, sk: entry.sk, error });
    return "kept";
  };

  /** Goes through a page, past what is set aside on the way; answers where its aggregates have stopped. */
  const goThrough = async (page: readonly Told[], going: Going): Promise<readonly Stop[]> => {
    const work = await opened(page);
    let stops: readonly Stop[] = [];
    for (let open = page; ; ) {
      stops = [...stops, ...(await stopsOf(open, work, going))];
      const passed = going.passable(stops);
      if (passed.length === 0 || (await setAside(passed)) === "notKept") break;
      stops = stops.filter((stop) => !passed.includes(stop));
      open = passed.flatMap(({ entry }) => from(page, entry).slice(1));
    }
    for (const { entry, error } of stops)
      logger.error("historyEntryWaits", { reader, pk: entry.pk, sk: entry.sk, error });
    return stops;
  };

  const found = async ({ pk, sk, since, id }: Asked): Promise<Told | "gone" | "unread"> => {
    try {
      const item = await of(countyOf({ pk, sk })).store.entry({ pk, sk });
      if (item !== undefined) return { ...item, id, since };
      logger.info("historyEntryGone", { reader, pk, sk });
      return "gone";
    } catch (error) {
      logger.error("historyEntryWaits", { reader, pk, sk, error: errorName(error) });
      return "unread";
    }
  };

  return {
    told: async (brought, msLeft) => {
      const page = brought.filter(({ toldTo = [] }) => !toldTo.includes(reader));
      const patientUntil = msOf(clock.now()) - patienceMs;
      const placeOf = new Map(page.map((entry, place) => [entry, place]));
      const first = (stops: readonly Stop[]): number =>
        stops.reduce((least, { entry }) => Math.min(least, placeOf.get(entry) ?? 0), page.length);
      const stops = await goThrough(page, {
        msLeft,
        isPoison: ({ since }, error) => isHopeless(error) || (msOf(since) < patientUntil && !isGoingOn(error)),
        // What lies behind the first that waits is told again anyway; to set it aside each time would fill the queue.
        passable: (all) => {
          const again = first(all.filter(({ is }) => is === "waiting"));
          return poisonIn(all).filter((stop) => first([stop]) < again);
        },
      });
      return page[first(stops)]?.id;
    },
    asked: async (keys, msLeft) => {
      const read = await Promise.all(keys.map(async (key) => ({ id: key.id, entry: await found(key) })));
      const page = read
        .flatMap(({ entry }) => (typeof entry === "string" ? [] : [entry]))
        .toSorted((one, other) => (one.sk < other.sk ? -1 : 1));
      const isPoison = (_: Told, error: unknown) => isHopeless(error);
      const stops = await goThrough(page, { msLeft, isPoison, passable: poisonIn });
      const unread = read.filter(({ entry }) => entry === "unread");
      return [...unread, ...stops.flatMap(({ entry }) => from(page, entry))].map(({ id }) => id);
    },
  };
};
