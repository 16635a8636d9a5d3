import type { HistoryFeed, HistoryItem, Logger, ReaderProgress } from "../functions/dependencies.ts";
import { createSetAside } from "./set-aside.ts";
import type { Database } from "./sqlite/database.ts";

/** A reader of the history's tail with a cursor of its own; it may read an entry twice, never lose one. */
export type HistoryReader = {
  readonly run: () => void;
  /** Resolves when everything appended so far has been handled, with how many entries that makes since the start. */
  readonly caughtUp: () => Promise<number>;
  readonly progress: () => ReaderProgress;
  readonly close: () => Promise<void>;
};

const pageSize = 200;
const idleMs = 1000;
const pauseAfterFaultMs = 500;
const tryAgainMs = 600_000;

/** How far each reader is, in the county's file. */
export const readersTable =
  "CREATE TABLE IF NOT EXISTS history_readers (name TEXT PRIMARY KEY, cursor TEXT NOT NULL) STRICT";

/** Makes a reader; the cursor is kept in the county's file after each page has been handled. */
export const createHistoryReader = ({ db, feed, name, handle, logger }: Reading): HistoryReader => {
  db.sqlite.exec(readersTable);
  const read = db.sqlite.prepare("SELECT cursor FROM history_readers WHERE name = ?");
  const save = db.sqlite.prepare(
    "INSERT INTO history_readers (name, cursor) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET cursor = excluded.cursor",
  );
  const shelf = createSetAside({ db, reader: name, handle, logger });
  let cursor = (read.get(name) as { cursor: string } | undefined)?.cursor;
  let open = true;
  let handled = 0;
  let restedAt = performance.now();
  let running: Promise<void> = Promise.resolve();
  let handling: Promise<number> = Promise.resolve(0);

  /** One page; how many entries it had. Pages never overlap. */
  const step = (): Promise<number> => {
    handling = handling
      .catch(() => 0)
      .then(async () => {
        const page = await feed.read(cursor, pageSize);
        const news = page.entries.filter(({ toldTo = [] }) => !toldTo.includes(name));
        if (news.length > 0) await shelf.handlePage(news);
        handled += page.entries.length;
        if (page.entries.length === 0) restedAt = performance.now();
        const next = page.cursor;
        if (next !== undefined && next !== cursor) {
          await db.write(() => save.run(name, next));
          cursor = next;
        }
        return page.entries.length;
      });
    return handling;
  };

  const loop = async () => {
    for (let triedAt = -tryAgainMs; open; ) {
      try {
        if (performance.now() - triedAt >= tryAgainMs) {
          triedAt = performance.now();
          await shelf.tryAgain();
        }
        if ((await step()) === 0) await feed.waitForMore(idleMs);
      } catch (error) {
        logger.error("historyReaderFailed", { reader: name, error: error instanceof Error ? error.name : "unknown" });
        await new Promise((resolve) => setTimeout(resolve, pauseAfterFaultMs));
      }
    }
  };

  return {
    run: () => {
      running = loop();
    },
    caughtUp: async () => {
      while (open && (await step()) > 0);
      return handled;
    },
    progress: () => ({
      reader: name,
      minutesBehind: Math.floor((performance.now() - restedAt) / 60_000),
      setAside: shelf.count(),
    }),
    close: async () => {
      open = false;
      await running;
    },
  };
};

type Reading = {
  readonly db: Database;
  readonly feed: HistoryFeed;
  readonly name: string;
  readonly handle: (entries: readonly HistoryItem[]) => Promise<void>;
  readonly logger: Logger;
};
