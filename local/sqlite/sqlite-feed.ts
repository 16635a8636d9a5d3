import type { HistoryFeed, HistoryItem } from "../../functions/dependencies.ts";
import { appendSignalOf } from "./append-signal.ts";
import type { Database } from "./database.ts";
import { createItemsTable } from "./items-schema.ts";

/** The body of an entry; a text that is no JSON is handed on as such, so that its reader sets it aside and goes on. */
const bodyOf = (text: string): HistoryItem["body"] => {
  try {
    return JSON.parse(text);
  } catch {
    return { unreadable: text };
  }
};

/** The tail of the history in commit order over all aggregates; its cursor is the last entry's `id` in decimal. */
export const createSqliteFeed = (database: Database): HistoryFeed => {
  createItemsTable(database);
  const signal = appendSignalOf(database);
  const page = database.sqlite.prepare(
    "SELECT id, pk, sk, body FROM items WHERE version IS NULL AND id > ? ORDER BY id LIMIT ?",
  );
  page.setReturnArrays(true);
  let seen = 0;

  return {
    read: async (after, limit) => {
      seen = signal.count();
      const rows = page.all(Number(after ?? 0), limit) as unknown as [
        id: number,
        pk: string,
        sk: string,
        body: string,
      ][];
      const entries = rows.map(([, pk, sk, body]) => ({ pk, sk, body: bodyOf(body) }));
      const last = rows.at(-1);
      return { entries, cursor: last ? String(last[0]) : after };
    },
    waitForMore: (ms) => signal.wait(seen, ms),
  };
};
