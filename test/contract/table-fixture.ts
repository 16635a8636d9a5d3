import { randomUUID } from "node:crypto";
import { afterAll, beforeAll } from "vitest";
import type { HistoryFeed, HistoryItem, Item, ItemPage, Table } from "../../functions/dependencies.ts";

/** A table and its feed for one test file, and how to let them go. */
export type OpenTable = { readonly table: Table; readonly feed: HistoryFeed; readonly close: () => Promise<void> };

/** The adapter under test, opened before the first test reads it. */
export type Adapter = Pick<OpenTable, "table" | "feed">;

/** Opens the adapter once for all tests of a file; each test works under partitions of its own. */
export const openForAll = (open: () => Promise<OpenTable>): Adapter => {
  let opened: OpenTable | undefined;
  const adapter = (): OpenTable => {
    if (!opened) throw new Error("The adapter is opened before the tests run");
    return opened;
  };
  beforeAll(async () => {
    opened = await open();
  });
  afterAll(() => opened?.close());
  return {
    get table() {
      return adapter().table;
    },
    get feed() {
      return adapter().feed;
    },
  };
};

/** A partition that no other test uses, in the demo county. */
export const aPartition = (): string => `619901#${randomUUID()}`;

/** The first version of an item, with what matters to a test. */
export const anItem = (item: Partial<Item> & { readonly pk: string }): Item => ({
  sk: "record",
  version: 1,
  body: {},
  ...item,
});

/** The n-th history entry of a partition. */
export const anEntry = (pk: string, n: number): HistoryItem => ({
  pk,
  sk: `history#${String(n).padStart(4, "0")}`,
  body: { type: "CaseMoved", n },
});

/** Stores the first versions of some items, and stops the test when that fails. */
export const storeAll = async (table: Table, ...items: readonly Item[]): Promise<void> => {
  const outcome = await table.commit({ changes: items.map((put) => ({ put, seen: 0 })), history: [] });
  if (!outcome.committed) throw new Error("The arrangement was refused");
};

/** The sort keys of a page, in its order. */
export const keysOf = (page: ItemPage): string[] => page.items.map((item) => item.sk);
