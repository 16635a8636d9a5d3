import type { Table, TableCommit } from "../../functions/dependencies.ts";
import { openDatabase } from "../../local/sqlite/database.ts";
import { createSqliteTable } from "../../local/sqlite/sqlite-table.ts";

/** A table whose indexes lag behind its records, as DynamoDB's may. */
export type StaleTable = Table & {
  /** Lets the indexes catch up with every commit so far. */
  readonly settle: () => Promise<void>;
};

/** Hides the last `hidden` commits to a table, empty at first, from queries of its indexes; all other reads see them. */
export const withStaleIndexes = (table: Table, hidden = 2): StaleTable => {
  const indexes = createSqliteTable(openDatabase(":memory:"));
  const unseen: TableCommit[] = [];

  const showAllBut = async (count: number): Promise<void> => {
    const shown = unseen.splice(0, Math.max(0, unseen.length - count));
    const outcomes = await Promise.all(shown.map(indexes.commit));
    if (outcomes.some((outcome) => !outcome.committed)) throw new Error("The stale table was not empty at first");
  };

  return {
    get: table.get,
    getMany: table.getMany,
    walk: table.walk,
    query: (query) => (query.index ? indexes.query(query) : table.query(query)),
    commit: async (commit) => {
      const outcome = await table.commit(commit);
      if (outcome.committed) {
        unseen.push(commit);
        await showAllBut(hidden);
      }
      return outcome;
    },
    settle: () => showAllBut(0),
  };
};
