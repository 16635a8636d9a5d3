import { describe, expect, test } from "vitest";
import type { Item, ItemKey, Table } from "../../functions/dependencies.ts";
import { limitsContract } from "./limits-contract.ts";
import { queryContract } from "./query-contract.ts";
import { anEntry, anItem, aPartition, keysOf, type OpenTable, openForAll, storeAll } from "./table-fixture.ts";
import { walkContract } from "./walk-contract.ts";

const increment = async (table: Table, key: ItemKey): Promise<void> => {
  for (;;) {
    const seen = await table.get(key);
    const total = Number(seen?.body["total"] ?? 0);
    const put = { ...key, version: (seen?.version ?? 0) + 1, body: { total: total + 1 } };
    const outcome = await table.commit({ changes: [{ put, seen: seen?.version ?? 0 }], history: [] });
    if (outcome.committed) return;
  }
};

/** What every adapter of the Table port keeps: the rules are DynamoDB's, also on one machine. */
export const tableContract = (open: () => Promise<OpenTable>): void => {
  const adapter = openForAll(open);
  const store = (...items: Item[]) => storeAll(adapter.table, ...items);

  describe("a commit", () => {
    test("an item is read back as it was put, with its places in indexes and its end of life", async () => {
      const pk = aPartition();
      const item = anItem({
        pk,
        body: {
          name: "山里的孩子 🌱",
          amount: 62_500,
          share: 0.1,
          none: null,
          yes: true,
          empty: "",
          list: [1, "二", { deep: [] }],
        },
        indexes: { work: { pk: `${pk}#work`, sk: "2026-09-07" }, lists: { pk: `${pk}#lists`, sk: "open" } },
        expiresAt: 4_102_444_800,
      });

      await store(item);

      expect(await adapter.table.get({ pk, sk: "record" })).toEqual(item);
    });

    test("what was never put is absent", async () => {
      const found = await adapter.table.get({ pk: aPartition(), sk: "record" });

      expect(found).toBeUndefined();
    });

    test("the second writer of the same version is refused and told which item changed", async () => {
      const pk = aPartition();
      const first = anItem({ pk, version: 2, body: { by: "first" } });
      const second = anItem({ pk, version: 2, body: { by: "second" } });
      await store(anItem({ pk }));
      await adapter.table.commit({ changes: [{ put: first, seen: 1 }], history: [] });

      const outcome = await adapter.table.commit({ changes: [{ put: second, seen: 1 }], history: [] });

      expect(outcome).toEqual({ committed: false, conflicts: [{ pk, sk: "record" }] });
      expect(await adapter.table.get({ pk, sk: "record" })).toEqual(first);
    });

    test("two writers who want the very same are still two: the second is refused", async () => {
      const pk = aPartition();
      await store(anItem({ pk }));

      const outcome = await adapter.table.commit({ changes: [{ put: anItem({ pk }), seen: 0 }], history: [] });

      expect(outcome).toEqual({ committed: false, conflicts: [{ pk, sk: "record" }] });
    });

    test("an item nobody put cannot be changed", async () => {
      const pk = aPartition();

      const outcome = await adapter.table.commit({
        changes: [{ put: anItem({ pk, version: 4 }), seen: 3 }],
        history: [],
      });

      expect(outcome.committed).toBe(false);
      expect(await adapter.table.get({ pk, sk: "record" })).toBeUndefined();
    });

    test("a removed item is gone, and only at the version seen", async () => {
      const pk = aPartition();
      await store(anItem({ pk, sk: "a" }), anItem({ pk, sk: "b" }));

      const right = await adapter.table.commit({ changes: [{ remove: { pk, sk: "a" }, seen: 1 }], history: [] });
      const wrong = await adapter.table.commit({ changes: [{ remove: { pk, sk: "b" }, seen: 2 }], history: [] });

      expect(right).toEqual({ committed: true });
      expect(wrong).toEqual({ committed: false, conflicts: [{ pk, sk: "b" }] });
      expect(keysOf(await adapter.table.query({ pk, limit: 10 }))).toEqual(["b"]);
    });

    test("a check of an item that changed meanwhile refuses the whole commit", async () => {
      const pk = aPartition();
      await store(anItem({ pk, sk: "window" }));
      const decide = (seen: number, sk: string) =>
        adapter.table.commit({
          changes: [
            { check: { pk, sk: "window" }, seen },
            { put: anItem({ pk, sk }), seen: 0 },
          ],
          history: [anEntry(pk, seen)],
        });

      const stale = await decide(3, "late");
      const right = await decide(1, "in time");

      expect(stale).toEqual({ committed: false, conflicts: [{ pk, sk: "window" }] });
      expect(right).toEqual({ committed: true });
      expect(keysOf(await adapter.table.query({ pk, limit: 10 }))).toEqual(["history#0001", "in time", "window"]);
    });

    test("a check can demand that an item does not exist", async () => {
      const pk = aPartition();
      await store(anItem({ pk, sk: "hold" }));

      const free = await adapter.table.commit({ changes: [{ check: { pk, sk: "free" }, seen: 0 }], history: [] });
      const held = await adapter.table.commit({ changes: [{ check: { pk, sk: "hold" }, seen: 0 }], history: [] });

      expect(free).toEqual({ committed: true });
      expect(held).toEqual({ committed: false, conflicts: [{ pk, sk: "hold" }] });
    });

    test("one refused change among many leaves nothing behind, neither records nor history", async () => {
      const pk = aPartition();
      await store(anItem({ pk, sk: "d" }));
      const puts = ["a", "b", "c", "d", "e"].map((sk) => ({ put: anItem({ pk, sk, body: { new: true } }), seen: 0 }));

      const outcome = await adapter.table.commit({ changes: puts, history: [anEntry(pk, 1)] });

      expect(outcome).toEqual({ committed: false, conflicts: [{ pk, sk: "d" }] });
      expect((await adapter.table.query({ pk, limit: 10 })).items).toEqual([anItem({ pk, sk: "d" })]);
    });

    test("a commit of nothing succeeds", async () => {
      const outcome = await adapter.table.commit({ changes: [], history: [] });

      expect(outcome).toEqual({ committed: true });
    });

    test("fifty writers who raise one counter at the same time all arrive", async () => {
      const key = { pk: aPartition(), sk: "counter" };

      await Promise.all(Array.from({ length: 50 }, () => increment(adapter.table, key)));

      expect(await adapter.table.get(key)).toMatchObject({ version: 50, body: { total: 50 } });
    }, 120_000);
  });

  describe("history", () => {
    test("an entry is read like an item of version 1", async () => {
      const pk = aPartition();

      await adapter.table.commit({ changes: [], history: [anEntry(pk, 1)] });

      expect(await adapter.table.get({ pk, sk: "history#0001" })).toEqual({ ...anEntry(pk, 1), version: 1 });
      expect((await adapter.table.query({ pk, prefix: "history#", limit: 5 })).items).toEqual([
        { ...anEntry(pk, 1), version: 1 },
      ]);
    });

    test("an entry is appended once and never changed, removed or written over", async () => {
      const pk = aPartition();
      const key = { pk, sk: "history#0001" };
      await adapter.table.commit({ changes: [], history: [anEntry(pk, 1)] });

      const again = await adapter.table.commit({
        changes: [{ put: anItem({ pk }), seen: 0 }],
        history: [anEntry(pk, 1)],
      });
      const changed = await adapter.table.commit({
        changes: [{ put: { ...key, version: 2, body: {} }, seen: 1 }],
        history: [],
      });
      const removed = await adapter.table.commit({ changes: [{ remove: key, seen: 1 }], history: [] });

      expect([again, changed, removed]).toEqual(
        Array.from({ length: 3 }, () => ({ committed: false, conflicts: [key] })),
      );
      expect((await adapter.table.query({ pk, limit: 5 })).items).toEqual([{ ...anEntry(pk, 1), version: 1 }]);
    });
  });

  describe("reading many keys", () => {
    test("what exists is found, also beyond a hundred keys and when a key is asked twice", async () => {
      const pk = aPartition();
      const items = Array.from({ length: 120 }, (_, n) => anItem({ pk, sk: `line#${n}` }));
      await store(...items.slice(0, 60));
      await store(...items.slice(60));

      const found = await adapter.table.getMany([...items, { pk, sk: "line#0" }, { pk, sk: "nowhere" }]);

      expect(found.toSorted((a, b) => a.sk.localeCompare(b.sk))).toEqual(
        items.toSorted((a, b) => a.sk.localeCompare(b.sk)),
      );
    });

    test("asking for nothing finds nothing", async () => {
      const found = await adapter.table.getMany([]);

      expect(found).toEqual([]);
    });
  });

  queryContract(adapter);
  walkContract(adapter);
  limitsContract(adapter);
};
