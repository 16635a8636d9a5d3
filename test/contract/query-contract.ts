import { describe, expect, test } from "vitest";
import type { Item, Table, TableQuery } from "../../functions/dependencies.ts";
import { type Adapter, anItem, aPartition, keysOf, storeAll } from "./table-fixture.ts";

const allPages = async (table: Table, query: TableQuery): Promise<Item[]> => {
  const items: Item[] = [];
  let after: string | undefined;
  do {
    const page = await table.query(after === undefined ? query : { ...query, after });
    items.push(...page.items);
    after = page.next;
  } while (after !== undefined);
  return items;
};

/** How every adapter of the Table port orders, narrows and pages. */
export const queryContract = (adapter: Adapter): void => {
  const store = (...items: Item[]) => storeAll(adapter.table, ...items);

  describe("a query", () => {
    test("sort keys are ordered by their UTF-8 bytes, whatever the script", async () => {
      const pk = aPartition();
      const inOrder = ["A", "Z", "a", "z", "é", "一", "丁", "家", "龙", "\uff5e", "🌱", "𠮷"];
      await store(...inOrder.toReversed().map((sk) => anItem({ pk, sk })));

      const forward = await adapter.table.query({ pk, limit: 20 });
      const back = await adapter.table.query({ pk, limit: 20, newestFirst: true });
      const range = await adapter.table.query({ pk, from: "丁", to: "𠮷", limit: 20 });

      expect(keysOf(forward)).toEqual(inOrder);
      expect(keysOf(back)).toEqual(inOrder.toReversed());
      expect(keysOf(range)).toEqual(["丁", "家", "龙", "\uff5e", "🌱"]);
    });

    test("a prefix and bounds narrow it: from is inclusive, to is exclusive", async () => {
      const pk = aPartition();
      const keys = ["line#01", "line#02", "line#03", "line#04", "line#\u{10ffff}", "list", "镇#一", "镇$", "镇"];
      await store(...keys.map((sk) => anItem({ pk, sk })));
      const ask = async (query: Omit<TableQuery, "pk" | "limit">) =>
        keysOf(await adapter.table.query({ pk, limit: 20, ...query }));

      expect(await ask({ prefix: "line#" })).toEqual(["line#01", "line#02", "line#03", "line#04", "line#\u{10ffff}"]);
      expect(await ask({ prefix: "镇" })).toEqual(["镇", "镇#一", "镇$"]);
      expect(await ask({ from: "line#02", to: "line#04" })).toEqual(["line#02", "line#03"]);
      expect(await ask({ prefix: "line#", from: "line#04" })).toEqual(["line#04", "line#\u{10ffff}"]);
      expect(await ask({ prefix: "line#", to: "line#02" })).toEqual(["line#01"]);
      expect(await ask({ to: "line#02" })).toEqual(["line#01"]);
      expect(await ask({ prefix: "line#", from: "m" })).toEqual([]);
      expect(await ask({ from: "line#03", to: "line#03" })).toEqual([]);
    });

    test.each(["forward", "back"] as const)(
      "a long list comes page by page, %s, nothing twice and nothing left out",
      async (way) => {
        const pk = aPartition();
        const keys = Array.from({ length: 23 }, (_, n) => `line#${String(n).padStart(2, "0")}`);
        await store(
          ...keys.map((sk) => anItem({ pk, sk, indexes: { lists: { pk, sk: `place#${Number(sk.slice(5)) % 3}` } } })),
        );
        const direction = way === "back" ? { newestFirst: true } : {};

        const byKey = await allPages(adapter.table, { pk, limit: 5, ...direction });
        const byIndex = await allPages(adapter.table, { index: "lists", pk, limit: 5, ...direction });

        expect(byKey.map((item) => item.sk)).toEqual(way === "back" ? keys.toReversed() : keys);
        expect(byIndex.map((item) => item.sk).toSorted()).toEqual(keys);
        const places = byIndex.map((item) => item.indexes?.lists?.sk ?? "");
        expect(places).toEqual(way === "back" ? places.toSorted().toReversed() : places.toSorted());
      },
    );

    test("a page never holds more than its limit", async () => {
      const pk = aPartition();
      await store(anItem({ pk, sk: "a" }), anItem({ pk, sk: "b" }), anItem({ pk, sk: "c" }));

      const page = await adapter.table.query({ pk, limit: 2 });

      expect(keysOf(page)).toEqual(["a", "b"]);
      expect(page.next).toMatch(/^[A-Za-z0-9_-]+$/);
    });

    test("a cursor that no table made is refused by name", async () => {
      const broken = adapter.table.query({ pk: aPartition(), limit: 2, after: "not-a-cursor" });

      await expect(broken).rejects.toMatchObject({ name: "InvalidCursor" });
    });

    test("an index holds only the items that name it, in the order of its own sort keys", async () => {
      const pk = aPartition();
      const due = (sk: string, day: string) => anItem({ pk, sk, indexes: { work: { pk: `${pk}#teacher`, sk: day } } });
      await store(
        due("a", "2026-09-09"),
        due("b", "2026-09-07"),
        due("c", "2026-09-08"),
        anItem({ pk, sk: "not work" }),
      );

      const work = await adapter.table.query({ index: "work", pk: `${pk}#teacher`, limit: 10 });
      const today = await adapter.table.query({ index: "work", pk: `${pk}#teacher`, prefix: "2026-09-08", limit: 10 });
      const elsewhere = await adapter.table.query({ index: "queue", pk: `${pk}#teacher`, limit: 10 });

      expect(work.items).toEqual([due("b", "2026-09-07"), due("c", "2026-09-08"), due("a", "2026-09-09")]);
      expect(keysOf(today)).toEqual(["c"]);
      expect(elsewhere.items).toEqual([]);
    });

    test("an item leaves an index when it is saved without it, and moves when its place changes", async () => {
      const pk = aPartition();
      const open = (sk: string, version: number, status: string) =>
        anItem({ pk, sk, version, indexes: { queue: { pk, sk: status } } });
      await store(open("a", 1, "classCheck"), open("b", 1, "classCheck"), open("c", 1, "classCheck"));

      await adapter.table.commit({
        changes: [
          { put: anItem({ pk, sk: "a", version: 2 }), seen: 1 },
          { put: open("b", 2, "schoolCheck"), seen: 1 },
          { remove: { pk, sk: "c" }, seen: 1 },
        ],
        history: [],
      });

      expect((await adapter.table.query({ index: "queue", pk, limit: 10 })).items).toEqual([
        open("b", 2, "schoolCheck"),
      ]);
    });
  });
};
