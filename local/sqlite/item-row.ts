import { indexNames } from "../../functions/adapters/table/index-names.ts";
import type { IndexName, Item, ItemKey, Json } from "../../functions/dependencies.ts";
import { TaskError } from "../../functions/task-error.ts";

/** The columns of an item, in the order in which `rowOf` gives and `itemOf` takes them. */
export const itemColumns = [
  "pk",
  "sk",
  "version",
  "body",
  "expires_at",
  ...indexNames.flatMap((name) => [`${name}_pk`, `${name}_sk`]),
] as const;

/** One stored item as SQLite returns it; a history entry has no version. */
export type ItemRow = readonly [
  pk: string,
  sk: string,
  version: number | null,
  body: string,
  expiresAt: number | null,
  ...places: (string | null)[],
];

/** The values of everything an item stores beside its key. */
export const valuesOf = (item: Item): (string | number | null)[] => {
  const values: (string | number | null)[] = [item.version, JSON.stringify(item.body), item.expiresAt ?? null];
  for (const name of indexNames) {
    const place = item.indexes?.[name];
    values.push(place?.pk ?? null, place?.sk ?? null);
  }
  return values;
};

/** The body in a row; a text that is no JSON is a broken record, by its key. */
const bodyOf = (text: string, { pk, sk }: ItemKey): { readonly [key: string]: Json } => {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new TaskError("RecordBroken", `${pk} ${sk}`, { cause: error });
  }
};

/** The item in a row; a history entry is read as version 1. */
export const itemOf = ([pk, sk, version, body, expiresAt, ...places]: ItemRow): Item => {
  const indexes: { [name in IndexName]?: ItemKey } = {};
  let indexed = false;
  for (const [position, name] of indexNames.entries()) {
    const indexPk = places[2 * position];
    const indexSk = places[2 * position + 1];
    if (indexPk == null || indexSk == null) continue;
    indexes[name] = { pk: indexPk, sk: indexSk };
    indexed = true;
  }
  return {
    pk,
    sk,
    version: version ?? 1,
    body: bodyOf(body, { pk, sk }),
    ...(indexed && { indexes }),
    ...(expiresAt !== null && { expiresAt }),
  };
};
