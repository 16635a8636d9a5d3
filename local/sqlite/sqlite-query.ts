import type { DatabaseSync, StatementSync } from "node:sqlite";
import { keyRange, packCursor, unpackCursor } from "../../functions/adapters/table/key-range.ts";
import type { IndexName, ItemPage, TableQuery } from "../../functions/dependencies.ts";
import { type ItemRow, itemColumns, itemOf } from "./item-row.ts";

/** In SQLite every BLOB sorts after every TEXT: the empty one is an upper bound above all keys. */
const aboveAllKeys = new Uint8Array(0);

const sortColumn = (index: IndexName | undefined): string => (index ? `${index}_sk` : "sk");

/** Ties in an index are ordered by `id`, so a page can go on exactly where the last one ended. */
const sqlOf = (index: IndexName | undefined, direction: "ASC" | "DESC"): string => {
  const sk = sortColumn(index);
  const beyond = direction === "ASC" ? `(${sk}, id) > (?, ?)` : `(${sk}, id) < (?, ?)`;
  return `SELECT id, ${sk}, ${itemColumns.join(", ")} FROM items
    WHERE ${index ? `${index}_pk` : "pk"} = ? AND ${sk} >= ? AND ${sk} < ? AND ${beyond}
    ORDER BY ${sk} ${direction}, id ${direction} LIMIT ?`;
};

type QueryRow = readonly [id: number, sortKey: string, ...item: ItemRow];

/** Answers a page of an ordered query from the committed state; statements are prepared once per index and direction. */
export const createSqliteQuery = (sqlite: DatabaseSync): ((query: TableQuery) => ItemPage) => {
  const statements = new Map<string, StatementSync>();
  const prepared = (index: IndexName | undefined, direction: "ASC" | "DESC"): StatementSync => {
    const name = `${index ?? "items"} ${direction}`;
    const known = statements.get(name);
    if (known) return known;
    const statement = sqlite.prepare(sqlOf(index, direction));
    statement.setReturnArrays(true);
    statements.set(name, statement);
    return statement;
  };

  return (query) => {
    const range = keyRange(query);
    if (!range) return { items: [] };
    const direction = query.newestFirst ? "DESC" : "ASC";
    const start = direction === "ASC" ? ["", 0] : [aboveAllKeys, 0];
    const [afterSk = "", afterId = 0] = query.after === undefined ? start : unpackCursor(query.after);
    const rows = prepared(query.index, direction).all(
      query.pk,
      range.from ?? "",
      range.to ?? aboveAllKeys,
      afterSk,
      afterId,
      query.limit + 1,
    ) as unknown as QueryRow[];
    const page = rows.slice(0, query.limit);
    const items = page.map(([, , ...row]) => itemOf(row));
    const last = rows.length > query.limit ? page.at(-1) : undefined;
    return last ? { items, next: packCursor([last[1], last[0]]) } : { items };
  };
};
