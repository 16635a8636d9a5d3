import type { Item, ItemChange, ItemKey, Table, TableCommit } from "../../dependencies.ts";
import { keyOf } from "./commit-limits.ts";
import { indexNames } from "./index-names.ts";
import { itemBytes } from "./item-size.ts";

/** Write and read request units of DynamoDB on demand. */
type Units = { readonly write: number; readonly read: number };

/** A table that counts what AWS would bill for what passes through it. */
export type MeteredTable = Table & { readonly units: () => Units };

const writeUnits = (bytes: number): number => Math.max(1, Math.ceil(bytes / 1024));
const readUnits = (bytes: number): number => Math.max(1, Math.ceil(bytes / 4096));
const bytesOf = (item: Item | undefined): number => (item ? itemBytes(item) : 0);
const nameOf = ({ pk, sk }: ItemKey): string => JSON.stringify([pk, sk]);

/** An index is written once for a place taken, left or kept, twice for a move; it keeps whole items (projection ALL). */
const indexUnits = (before: Item | undefined, after: Item | undefined): number => {
  let units = 0;
  for (const name of indexNames) {
    const old = before?.indexes?.[name];
    const place = after?.indexes?.[name];
    const kept = old && place && nameOf(old) === nameOf(place);
    if (kept) units += writeUnits(Math.max(bytesOf(before), bytesOf(after)));
    else units += (old ? writeUnits(bytesOf(before)) : 0) + (place ? writeUnits(bytesOf(after)) : 0);
  }
  return units;
};

/** A lone put is a plain write, everything else a transaction, which costs double in the table but not in its indexes. */
const commitUnits = ({ changes, history }: TableCommit, before: ReadonlyMap<string, Item>): number => {
  const factor = changes.length + history.length === 1 && changes.every((change) => "put" in change) ? 1 : 2;
  const changeUnits = (change: ItemChange): number => {
    const old = before.get(nameOf(keyOf(change)));
    if ("check" in change) return factor * writeUnits(bytesOf(old));
    const after = "put" in change ? change.put : undefined;
    return factor * writeUnits(Math.max(bytesOf(old), bytesOf(after))) + indexUnits(old, after);
  };
  const ofChanges = changes.reduce((sum, change) => sum + changeUnits(change), 0);
  return ofChanges + history.reduce((sum, entry) => sum + factor * writeUnits(itemBytes(entry)), 0);
};

/**
 * Counts the units of a table by AWS's size formula, whatever adapter is behind it; refused commits count like stored
 * ones. Before a commit it looks at the old items, which is not counted.
 */
export const meterTable = (table: Table): MeteredTable => {
  let write = 0;
  let read = 0;
  return {
    units: () => ({ write, read }),
    get: async (key) => {
      const item = await table.get(key);
      read += readUnits(bytesOf(item));
      return item;
    },
    getMany: async (keys) => {
      const items = await table.getMany(keys);
      for (const item of items) read += readUnits(itemBytes(item));
      read += new Set(keys.map(nameOf)).size - items.length;
      return items;
    },
    query: async (query) => {
      const page = await table.query(query);
      const units = readUnits(page.items.reduce((sum, item) => sum + itemBytes(item), 0));
      read += query.index ? units / 2 : units;
      return page;
    },
    walk: async (walk) => {
      const page = await table.walk(walk);
      read += readUnits(page.items.reduce((sum, item) => sum + itemBytes(item), 0));
      return page;
    },
    commit: async (commit) => {
      const before = await table.getMany(commit.changes.map(keyOf));
      write += commitUnits(commit, new Map(before.map((item) => [nameOf(item), item])));
      return table.commit(commit);
    },
  };
};
