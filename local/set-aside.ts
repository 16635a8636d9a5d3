import type { HistoryItem, Logger } from "../functions/dependencies.ts";
import type { Database } from "./sqlite/database.ts";

/** History entries a reader could not handle: kept in the county's file and tried again, never lost, never in the way. */
export type SetAside = {
  /** Handles a page; when that fails, each entry alone, and keeps those that fail again. */
  readonly handlePage: (entries: readonly HistoryItem[]) => Promise<void>;
  /** Tries the kept entries once more. */
  readonly tryAgain: () => Promise<void>;
  /** How many are kept. */
  readonly count: () => number;
};

/** The shelves of all readers, in the county's file. */
export const setAsideTable =
  "CREATE TABLE IF NOT EXISTS history_set_aside (reader TEXT, pk TEXT, sk TEXT, body TEXT, PRIMARY KEY (reader, pk, sk)) STRICT";

/** Makes the shelf of one reader. */
export const createSetAside = ({ db, reader, handle, logger }: Shelf): SetAside => {
  db.sqlite.exec(setAsideTable);
  const kept = db.sqlite.prepare(
    "SELECT pk, sk, body FROM history_set_aside WHERE reader = ? ORDER BY pk, sk LIMIT 1000",
  );
  const counted = db.sqlite.prepare("SELECT count(*) AS kept FROM history_set_aside WHERE reader = ?");
  const keep = db.sqlite.prepare("INSERT OR IGNORE INTO history_set_aside (reader, pk, sk, body) VALUES (?, ?, ?, ?)");
  const forget = db.sqlite.prepare("DELETE FROM history_set_aside WHERE reader = ? AND pk = ? AND sk = ?");

  const handleAlone = async (entry: HistoryItem): Promise<"done" | "failed"> => {
    try {
      await handle([entry]);
      return "done";
    } catch (error) {
      const name = error instanceof Error ? error.name : "unknown";
      logger.error("historyEntrySetAside", { reader, pk: entry.pk, sk: entry.sk, error: name });
      return "failed";
    }
  };

  return {
    handlePage: async (entries) => {
      try {
        await handle(entries);
      } catch {
        for (const entry of entries) {
          if ((await handleAlone(entry)) === "failed")
            await db.write(() => keep.run(reader, entry.pk, entry.sk, JSON.stringify(entry.body)));
        }
      }
    },
    count: () => (counted.get(reader) as { kept: number }).kept,
    tryAgain: async () => {
      const rows = kept.all(reader) as unknown as { pk: string; sk: string; body: string }[];
      for (const { pk, sk, body } of rows) {
        if ((await handleAlone({ pk, sk, body: JSON.parse(body) })) === "done")
          await db.write(() => forget.run(reader, pk, sk));
      }
    },
  };
};

type Shelf = {
  readonly db: Database;
  readonly reader: string;
  readonly handle: (entries: readonly HistoryItem[]) => Promise<void>;
  readonly logger: Logger;
};
