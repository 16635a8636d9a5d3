import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { Item, Table } from "../../functions/dependencies.ts";
import { type Adapter, anEntry, anItem, storeAll } from "./table-fixture.ts";

const walkAll = async (table: Table, of: string, limit: number): Promise<Item[]> => {
  const items: Item[] = [];
  let after: string | undefined;
  do {
    const page = await table.walk(after === undefined ? { of, limit } : { of, limit, after });
    expect(page.items.length).toBeLessThanOrEqual(limit);
    items.push(...page.items);
    after = page.next;
  } while (after !== undefined);
  return items;
};

/** How every adapter of the Table port shows maintenance everything there is. */
export const walkContract = (adapter: Adapter): void => {
  describe("a walk", () => {
    test("sees every item of the county once, its history too, and nothing of another county", async () => {
      const of = `${randomUUID()}#`;
      const partitions = Array.from({ length: 7 }, (_, n) => `${of}${n}`);
      const items = partitions.flatMap((pk) => ["case", "draft", "wait"].map((sk) => anItem({ pk, sk, body: { sk } })));
      await storeAll(adapter.table, ...items, anItem({ pk: `${randomUUID()}#0` }), anItem({ pk: of.slice(0, -1) }));
      await adapter.table.commit({ changes: [], history: partitions.map((pk) => anEntry(pk, 1)) });

      const seen = await walkAll(adapter.table, of, 4);

      const key = ({ pk, sk }: Item) => `${pk} ${sk}`;
      expect(seen.map(key).toSorted()).toEqual(
        partitions.flatMap((pk) => ["case", "draft", "history#0001", "wait"].map((sk) => `${pk} ${sk}`)).toSorted(),
      );
    });

    test("shows the items of one partition together and by sort key", async () => {
      const of = `${randomUUID()}#`;
      const partitions = Array.from({ length: 5 }, (_, n) => `${of}${n}`);
      await storeAll(adapter.table, ...["b", "c", "a"].flatMap((sk) => partitions.map((pk) => anItem({ pk, sk }))));

      const seen = await walkAll(adapter.table, of, 2);

      const met = [...new Set(seen.map(({ pk }) => pk))];
      expect(seen.map(({ pk, sk }) => `${pk} ${sk}`)).toEqual(
        met.flatMap((pk) => ["a", "b", "c"].map((sk) => `${pk} ${sk}`)),
      );
    });

    test("goes on behind an item that was removed meanwhile", async () => {
      const of = `${randomUUID()}#`;
      const pk = `${of}0`;
      await storeAll(adapter.table, ...["a", "b", "c"].map((sk) => anItem({ pk, sk })));
      let first = await adapter.table.walk({ of, limit: 1 });
      while (first.items.length === 0 && first.next !== undefined)
        first = await adapter.table.walk({ of, limit: 1, after: first.next });
      await adapter.table.commit({ changes: [{ remove: { pk, sk: "a" }, seen: 1 }], history: [] });

      const { next = "" } = first;
      const rest = await adapter.table.walk({ of, limit: 1, after: next });

      expect(rest.items.map(({ sk }) => sk)).toEqual(["b"]);
    });

    test("a cursor it did not make is refused", async () => {
      await expect(adapter.table.walk({ of: "619901#", limit: 1, after: "nonsense" })).rejects.toThrow(
        expect.objectContaining({ name: "InvalidCursor" }),
      );
    });
  });
};
