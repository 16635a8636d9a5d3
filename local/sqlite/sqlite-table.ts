import { assertCommittable, keyOf } from "../../functions/adapters/table/commit-limits.ts";
import type { CommitOutcome, HistoryItem, Item, ItemChange, ItemKey, Table } from "../../functions/dependencies.ts";
import { TaskError } from "../../functions/task-error.ts";
import { appendSignalOf } from "./append-signal.ts";
import type { Database } from "./database.ts";
import { namedFault } from "./database-fault.ts";
import { type ItemRow, itemColumns, itemOf, valuesOf } from "./item-row.ts";
import { createItemsTable } from "./items-schema.ts";
import { createSqliteQuery } from "./sqlite-query.ts";
import { createSqliteWalk } from "./sqlite-walk.ts";

/** What a refused commit throws inside its group, so that the group undoes this commit and no other. */
class CommitRefused extends Error {
  readonly conflicts: readonly ItemKey[];
  constructor(conflicts: readonly ItemKey[]) {
    super("The commit was refused");
    this.conflicts = conflicts;
  }
}

/** A full or busy disk may have room or time again; a broken file has not. */
const passing = (error: unknown): unknown =>
  error instanceof Error && passingFaults.has(error.name)
    ? new TaskError("Transient", error.name, { cause: error })
    : error;

const passingFaults: ReadonlySet<string> = new Set(["DiskFull", "DiskFault", "DatabaseBusy"]);

/** What a read finds wrong with the file, by its name. */
const named = <Found>(read: () => Found): Found => {
  try {
    return read();
  } catch (error) {
    throw passing(namedFault(error));
  }
};

type Sweep = { readonly database: Database; readonly now: number; readonly batch?: number };

const places = (count: number): string => Array.from({ length: count }, () => "?").join(", ");
const valueColumns = itemColumns.slice(2);

/** The Table port on the county's SQLite file: every commit is one job of the group commit. */
export const createSqliteTable = (database: Database): Table => {
  createItemsTable(database);
  const { sqlite } = database;
  const appended = appendSignalOf(database);
  const query = createSqliteQuery(sqlite);
  const walk = createSqliteWalk(sqlite);
  const select = sqlite.prepare(`SELECT ${itemColumns.join(", ")} FROM items WHERE pk = ? AND sk = ?`);
  select.setReturnArrays(true);
  const versionAt = sqlite.prepare("SELECT version FROM items WHERE pk = ? AND sk = ?");
  versionAt.setReturnArrays(true);
  const insert = sqlite.prepare(
    `INSERT INTO items (${itemColumns.join(", ")}) VALUES (${places(itemColumns.length)}) ON CONFLICT (pk, sk) DO NOTHING`,
  );
  const append = sqlite.prepare("INSERT INTO items (pk, sk, body) VALUES (?, ?, ?) ON CONFLICT (pk, sk) DO NOTHING");
  const update = sqlite.prepare(
    `UPDATE items SET (${valueColumns.join(", ")}) = (${places(valueColumns.length)}) WHERE pk = ? AND sk = ? AND version = ?`,
  );
  const remove = sqlite.prepare("DELETE FROM items WHERE pk = ? AND sk = ? AND version = ?");

  const find = ({ pk, sk }: ItemKey): Item | undefined => {
    const row = select.get(pk, sk) as unknown as ItemRow | undefined;
    return row && itemOf(row);
  };

  const isAt = ({ pk, sk }: ItemKey, seen: number): boolean => {
    const row = versionAt.get(pk, sk) as unknown as [version: number | null] | undefined;
    return (row ? row[0] : 0) === seen;
  };

  const apply = (change: ItemChange): boolean => {
    const { pk, sk } = keyOf(change);
    if ("put" in change && change.seen === 0) return insert.run(pk, sk, ...valuesOf(change.put)).changes === 1;
    if ("put" in change) return update.run(...valuesOf(change.put), pk, sk, change.seen).changes === 1;
    if ("remove" in change && change.seen > 0) return remove.run(pk, sk, change.seen).changes === 1;
    return isAt({ pk, sk }, change.seen);
  };

  const applyAll = (changes: readonly ItemChange[], history: readonly HistoryItem[]): void => {
    for (const [position, change] of changes.entries()) {
      if (apply(change)) continue;
      // What came before this change was at the version seen, and no key stands twice in one commit.
      const changed = changes
        .slice(position)
        .filter((later) => !isAt(keyOf(later), later.seen))
        .map(keyOf);
      const written = history.filter((entry) => !isAt(entry, 0));
      throw new CommitRefused([...changed, ...written.map(({ pk, sk }) => ({ pk, sk }))]);
    }
    const written = history.filter(({ pk, sk, body }) => append.run(pk, sk, JSON.stringify(body)).changes === 0);
    if (written.length > 0) throw new CommitRefused(written.map(({ pk, sk }) => ({ pk, sk })));
  };

  return {
    get: async (key) => named(() => find(key)),
    getMany: async (keys) => {
      const found = new Map<string, Item>();
      for (const key of keys) {
        const item = named(() => find(key));
        if (item) found.set(JSON.stringify([key.pk, key.sk]), item);
      }
      return [...found.values()];
    },
    query: async (asked) => named(() => query(asked)),
    walk: async (wanted) => named(() => walk(wanted)),
    commit: async ({ changes, history }): Promise<CommitOutcome> => {
      assertCommittable({ changes, history });
      try {
        await database.write(() => applyAll(changes, history));
      } catch (error) {
        if (error instanceof CommitRefused) return { committed: false, conflicts: error.conflicts };
        throw passing(error);
      }
      if (history.length > 0) appended.raise();
      return { committed: true };
    },
  };
};

/** Deletes, `batch` per commit, the items whose time ended before `now` (epoch seconds) and tells how many there were. */
export const sweepExpired = async ({ database, now, batch = 500 }: Sweep): Promise<number> => {
  const sweep = database.sqlite.prepare(
    "DELETE FROM items WHERE id IN (SELECT id FROM items WHERE expires_at IS NOT NULL AND expires_at < ? LIMIT ?)",
  );
  let swept = 0;
  for (;;) {
    const deleted = Number(await database.write(() => sweep.run(now, batch).changes));
    swept += deleted;
    if (deleted < batch) return swept;
  }
};
