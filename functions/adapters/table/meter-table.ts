import type { IndexName, Item, ItemChange, ItemKey, Table, TableCommit } from "../../dependencies.ts";
import { keyOf } from "./commit-limits.ts";
import { indexNames } from "./index-names.ts";
import { itemBytes } from "./item-size.ts";

/** Write and read request units of DynamoDB on demand. */
type Units = { readonly write: number; readonly read: number };

/** A table that counts what AWS would bill for what passes through it. */
export type MeteredTable = Table & { readonly units: () => Units };

/** Write units billed for one item, and the partition that takes them: of the table itself or of an index. */
export type Charge = { readonly on: "table" | IndexName; readonly pk: string; readonly units: number };

const writeUnits = (bytes: number): number => Math.max(1, Math.ceil(bytes / 1024));
const readUnits = (bytes: number): number => Math.max(1, Math.ceil(bytes / 4096));
const bytesOf = (item: Item | undefined): number => (item ? itemBytes(item) : 0);
const nameOf = ({ pk, sk }: ItemKey): string => JSON.stringify([pk, sk]);

/** An index is written once for a place taken, left or kept, twice for a move; it keeps whole items (projection ALL). */
const indexCharges = (before: Item | undefined, after: Item | undefined): readonly Charge[] =>
  indexNames.flatMap((on) => {
    const old = before?.indexes?.[on];
    const place = after?.indexes?.[on];
    if (old && place && nameOf(old) === nameOf(place))
      return [{ on, pk: place.pk, units: writeUnits(Math.max(bytesOf(before), bytesOf(after))) }];
    return [
      ...(old ? [{ on, pk: old.pk, units: writeUnits(bytesOf(before)) }] : []),
      ...(place ? [{ on, pk: place.pk, units: writeUnits(bytesOf(after)) }] : []),
    ];
  });

/** A lone put is a plain write, everything else a transaction, which costs double in the table but not in its indexes. */
const commitCharges = ({ changes, history }: TableCommit, before: ReadonlyMap<string, Item>): readonly Charge[] => {
  const factor = changes.length + history.length === 1 && changes.every((change) => "put" in change) ? 1 : 2;
  const inTable = (pk: string, bytes: number): Charge => ({ on: "table", pk, units: factor * writeUnits(bytes) });
  const changeCharges = (change: ItemChange): readonly Charge[] => {
    const { pk } = keyOf(change);
    const old = before.get(nameOf(keyOf(change)));
    if ("check" in change) return [inTable(pk, bytesOf(old))];
    const after = "put" in change ? change.put : undefined;
    return [inTable(pk, Math.max(bytesOf(old), bytesOf(after))), ...indexCharges(old, after)];
  };
  return [...changes.flatMap(changeCharges), ...history.map((entry) => inTable(entry.pk, itemBytes(entry)))];
};

/**
 * Counts the units of a table by AWS's size formula, whatever adapter is behind it; refused commits count like stored
 * ones. Before a commit it looks at the old items, which is not counted; `tell` hears what each commit is billed for.
 */
export const meterTable = (
  table: Table,
  tell: (charges: readonly Charge[]) => void = () => undefined,
): MeteredTable => {
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
      const units = readUnits(page.items.reduce((sum, item) => sum + itemBytes(item), 0));
      read += walk.mayBeStale ? units / 2 : units;
      return page;
    },
    commit: async (commit) => {
      const before = await table.getMany(commit.changes.map(keyOf));
      const charges = commitCharges(commit, new Map(before.map((item) => [nameOf(item), item])));
      for (const { units } of charges) write += units;
      tell(charges);
      return table.commit(commit);
    },
  };
};
