import type { Item, Table } from "../../dependencies.ts";
import type { SecretKeys } from "../secrets/secret-keys.ts";

/**
 * A table whose items were sealed by many: before it hands out one that a newer key has sealed, that key is fetched. Now and
 * then it has the keys read again beside what it reads itself, so that it is not the last to seal with the newest.
 */
export const readableTable = (table: Table, { keys, renewed }: SecretKeys): Table => {
  const isKnown = ({ body: { sealed } }: Item): boolean =>
    typeof sealed !== "string" || keys.keyIds().includes(sealed.slice(0, sealed.indexOf(".")));

  const readable = async <Found>(asked: Promise<Found>, itemsOf: (found: Found) => readonly Item[]): Promise<Found> => {
    const [found] = await Promise.all([asked, renewed("nowAndThen")]);
    if (!itemsOf(found).every(isKnown)) await renewed("atOnce");
    return found;
  };

  return {
    ...table,
    get: (key) => readable(table.get(key), (item) => (item === undefined ? [] : [item])),
    getMany: (wanted) => readable(table.getMany(wanted), (items) => items),
    query: (query) => readable(table.query(query), ({ items }) => items),
    walk: (walk) => readable(table.walk(walk), ({ items }) => items),
  };
};
