import type { ItemChange, ItemKey, TableCommit } from "../../dependencies.ts";
import { indexNames } from "./index-names.ts";
import { itemBytes } from "./item-size.ts";
import { TableError } from "./table-error.ts";

/** DynamoDB's limits: writes and bytes of one transaction, bytes of one item, bytes of the two parts of a key. */
const tableLimits = {
  changes: 100,
  commitBytes: 4 * 1024 * 1024,
  itemBytes: 400 * 1024,
  pkBytes: 2048,
  skBytes: 1024,
} as const;

/** The key a change is about, and nothing else of it. */
export const keyOf = (change: ItemChange): ItemKey => {
  const { pk, sk } = "put" in change ? change.put : "remove" in change ? change.remove : change.check;
  return { pk, sk };
};

const assertPart = (part: string, maxBytes: number): void => {
  if (part === "" || !part.isWellFormed())
    throw new TableError("InvalidKey", "A part of a key is empty or not Unicode");
  if (part.length * 3 > maxBytes && Buffer.byteLength(part, "utf8") > maxBytes)
    throw new TableError("InvalidKey", `A part of a key is longer than ${maxBytes} bytes`);
};

const assertKey = ({ pk, sk }: ItemKey): void => {
  assertPart(pk, tableLimits.pkBytes);
  assertPart(sk, tableLimits.skBytes);
};

const assertChange = (change: ItemChange): void => {
  if (!Number.isSafeInteger(change.seen) || change.seen < 0)
    throw new TableError("InvalidVersion", `The version seen is ${change.seen}`);
  if (!("put" in change)) return;
  const { version, indexes } = change.put;
  if (!Number.isSafeInteger(version) || version <= change.seen)
    throw new TableError("InvalidVersion", `Version ${version} does not follow ${change.seen}`);
  for (const name of indexNames) {
    const place = indexes?.[name];
    if (place) assertKey(place);
  }
};

/** Throws a TableError unless every adapter could take this commit, so that one machine refuses what DynamoDB would refuse. */
export const assertCommittable = ({ changes, history }: TableCommit): void => {
  if (changes.length + history.length > tableLimits.changes)
    throw new TableError("CommitTooLarge", `${changes.length + history.length} changes in one commit`);
  const keys = new Set<string>();
  let commitBytes = 0;
  const assertItem = (key: ItemKey, bytes: number): void => {
    assertKey(key);
    const name = JSON.stringify([key.pk, key.sk]);
    if (keys.has(name)) throw new TableError("DuplicateKey", `${name} stands twice in one commit`);
    keys.add(name);
    if (bytes > tableLimits.itemBytes) throw new TableError("ItemTooLarge", `${name} has ${bytes} bytes`);
    commitBytes += bytes;
  };
  for (const change of changes) {
    assertChange(change);
    assertItem(keyOf(change), "put" in change ? itemBytes(change.put) : 0);
  }
  for (const entry of history) assertItem(entry, itemBytes(entry));
  if (commitBytes > tableLimits.commitBytes)
    throw new TableError("CommitTooLarge", `${commitBytes} bytes in one commit`);
};
