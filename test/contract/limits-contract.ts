import { describe, expect, test } from "vitest";
import type { Item } from "../../functions/dependencies.ts";
import { type Adapter, anEntry, anItem, aPartition, storeAll } from "./table-fixture.ts";

/** What every adapter of the Table port refuses by name before it looks at what is stored. */
export const limitsContract = (adapter: Adapter): void => {
  const store = (...items: Item[]) => storeAll(adapter.table, ...items);

  describe("limits", () => {
    test("a hundred changes and entries fit into one commit, one more does not", async () => {
      const pk = aPartition();
      const changes = (count: number) =>
        Array.from({ length: count }, (_, n) => ({ put: anItem({ pk, sk: `line#${n}` }), seen: 0 }));

      const tooMany = adapter.table.commit({ changes: changes(100), history: [anEntry(pk, 1)] });
      await expect(tooMany).rejects.toMatchObject({ name: "CommitTooLarge" });

      expect(await adapter.table.commit({ changes: changes(99), history: [anEntry(pk, 1)] })).toEqual({
        committed: true,
      });
    });

    test("an item over 400 KB is refused, one just below is stored", async () => {
      const pk = aPartition();
      const item = (sk: string, bytes: number) => anItem({ pk, sk, body: { text: "学".repeat(bytes / 3) } });

      const tooLarge = adapter.table.commit({ changes: [{ put: item("large", 409_600), seen: 0 }], history: [] });
      await expect(tooLarge).rejects.toMatchObject({ name: "ItemTooLarge" });
      await store(item("fits", 409_200));

      expect((await adapter.table.get({ pk, sk: "fits" }))?.body).toEqual(item("fits", 409_200).body);
    });

    test("eleven items of nearly 400 KB do not fit into one commit", async () => {
      const pk = aPartition();
      const changes = Array.from({ length: 11 }, (_, n) => ({
        put: anItem({ pk, sk: `form#${n}`, body: { text: "x".repeat(400_000) } }),
        seen: 0,
      }));

      const tooLarge = adapter.table.commit({ changes, history: [] });

      await expect(tooLarge).rejects.toMatchObject({ name: "CommitTooLarge" });
    });

    test("an empty or overlong part of a key is refused, in an index too", async () => {
      const pk = aPartition();
      const put = (item: Item) => adapter.table.commit({ changes: [{ put: item, seen: 0 }], history: [] });

      await expect(put(anItem({ pk: "" }))).rejects.toMatchObject({ name: "InvalidKey" });
      await expect(put(anItem({ pk, sk: "" }))).rejects.toMatchObject({ name: "InvalidKey" });
      await expect(put(anItem({ pk, sk: "镇".repeat(342) }))).rejects.toMatchObject({ name: "InvalidKey" });
      await expect(put(anItem({ pk, indexes: { work: { pk, sk: "" } } }))).rejects.toMatchObject({
        name: "InvalidKey",
      });
    });

    test("a key that stands twice in one commit is refused, also as a change and an entry", async () => {
      const pk = aPartition();
      const put = { put: anItem({ pk, sk: "history#0001" }), seen: 0 };

      const twice = adapter.table.commit({ changes: [put, put], history: [] });
      const both = adapter.table.commit({ changes: [put], history: [anEntry(pk, 1)] });

      await expect(twice).rejects.toMatchObject({ name: "DuplicateKey" });
      await expect(both).rejects.toMatchObject({ name: "DuplicateKey" });
    });

    test("a version that does not follow the one seen is refused, else two writers could both win", async () => {
      const same = adapter.table.commit({
        changes: [{ put: anItem({ pk: aPartition(), version: 3 }), seen: 3 }],
        history: [],
      });

      await expect(same).rejects.toMatchObject({ name: "InvalidVersion" });
    });
  });
};
