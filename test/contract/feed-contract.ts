import { describe, expect, test } from "vitest";
import type { HistoryFeed, HistoryItem } from "../../functions/dependencies.ts";
import { anEntry, anItem, aPartition, type OpenTable, openForAll } from "./table-fixture.ts";

type Tail = { readonly entries: readonly HistoryItem[]; readonly cursor: string | undefined };

/** Reads on from a cursor until so many entries of a partition were seen and nothing more comes at once. */
const readTail = async ({
  feed,
  pk,
  count,
  after,
}: {
  feed: HistoryFeed;
  pk: string;
  count: number;
  after?: string | undefined;
}): Promise<Tail> => {
  const entries: HistoryItem[] = [];
  let cursor = after;
  for (const deadline = performance.now() + 20_000; performance.now() < deadline; ) {
    const read = await feed.read(cursor, 7);
    cursor = read.cursor;
    entries.push(...read.entries.filter((entry) => entry.pk === pk));
    if (read.entries.length === 0 && entries.length >= count) break;
    if (read.entries.length === 0) await feed.waitForMore(50);
  }
  return { entries, cursor };
};

/** What every adapter of the HistoryFeed port keeps. */
export const feedContract = (open: () => Promise<OpenTable>): void => {
  const adapter = openForAll(open);
  const append = (pk: string, ...numbers: number[]) =>
    adapter.table.commit({ changes: [], history: numbers.map((n) => anEntry(pk, n)) });

  describe("the feed", () => {
    test("every entry is told once and in the order of its aggregate's commits", async () => {
      const pk = aPartition();
      const expected = Array.from({ length: 20 }, (_, n) => anEntry(pk, n));
      for (const entry of expected) await adapter.table.commit({ changes: [], history: [entry] });

      const { entries } = await readTail({ feed: adapter.feed, pk, count: 20 });

      expect(entries).toEqual(expected);
    });

    test("reading from the start tells everything again, reading from a kept cursor only what is new", async () => {
      const pk = aPartition();
      await append(pk, 1, 2);
      const first = await readTail({ feed: adapter.feed, pk, count: 2 });
      await append(pk, 3);

      const again = await readTail({ feed: adapter.feed, pk, count: 3 });
      const fresh = await readTail({ feed: adapter.feed, pk, count: 1, after: first.cursor });

      expect(again.entries).toEqual([anEntry(pk, 1), anEntry(pk, 2), anEntry(pk, 3)]);
      expect(fresh.entries).toEqual([anEntry(pk, 3)]);
    });

    test("a refused commit and a record without history are not told", async () => {
      const pk = aPartition();
      await adapter.table.commit({ changes: [{ put: anItem({ pk }), seen: 0 }], history: [] });
      await adapter.table.commit({ changes: [{ put: anItem({ pk }), seen: 0 }], history: [anEntry(pk, 1)] });
      await append(pk, 2);

      const { entries } = await readTail({ feed: adapter.feed, pk, count: 1 });

      expect(entries).toEqual([anEntry(pk, 2)]);
    });

    test("who waits is told that there is more, or that the time is over", async () => {
      const pk = aPartition();
      const { cursor } = await readTail({ feed: adapter.feed, pk, count: 0 });

      await adapter.feed.waitForMore(20);
      const waiting = adapter.feed.waitForMore(10_000);
      await append(pk, 1);
      await waiting;

      const { entries } = await readTail({ feed: adapter.feed, pk, count: 1, after: cursor });
      expect(entries).toEqual([anEntry(pk, 1)]);
    }, 30_000);
  });
};
