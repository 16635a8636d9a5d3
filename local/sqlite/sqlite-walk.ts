import type { DatabaseSync } from "node:sqlite";
import { packCursor, unpackCursor } from "../../functions/adapters/table/key-range.ts";
import type { ItemPage, TableWalk } from "../../functions/dependencies.ts";
import { type ItemRow, itemColumns, itemOf } from "./item-row.ts";

/** Answers a page of a walk over all items by key, from the committed state. */
export const createSqliteWalk = (sqlite: DatabaseSync): ((walk: TableWalk) => ItemPage) => {
  const select = sqlite.prepare(
    `SELECT ${itemColumns.join(", ")} FROM items
     WHERE (pk, sk) > (?, ?) AND substr(pk, 1, length(?)) = ? ORDER BY pk, sk LIMIT ?`,
  );
  select.setReturnArrays(true);

  return ({ of, limit, after }) => {
    // Whatever begins with a word sorts after it, so the walk begins there and not at the first county of the file.
    const [afterPk = of, afterSk = ""] = after === undefined ? [] : unpackCursor(after);
    const rows = select.all(afterPk, afterSk, of, of, limit + 1) as unknown as ItemRow[];
    const page = rows.slice(0, limit);
    const items = page.map(itemOf);
    const last = rows.length > limit ? page.at(-1) : undefined;
    return last ? { items, next: packCursor([last[0], last[1]]) } : { items };
  };
};
