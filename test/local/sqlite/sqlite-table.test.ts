import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openDatabase } from "../../../local/sqlite/database.ts";
import { createSqliteFeed } from "../../../local/sqlite/sqlite-feed.ts";
import { createSqliteTable, sweepExpired } from "../../../local/sqlite/sqlite-table.ts";
import { feedContract } from "../../contract/feed-contract.ts";
import { tableContract } from "../../contract/table-contract.ts";
import { anEntry, anItem, aPartition, type OpenTable } from "../../contract/table-fixture.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "zhuxue-sqlite-"));
});
afterAll(() => rm(folder, { recursive: true }));

const openSqlite = async (name: string): Promise<OpenTable> => {
  const database = openDatabase(join(folder, name));
  return { table: createSqliteTable(database), feed: createSqliteFeed(database), close: database.close };
};

describe("the SQLite table", () => {
  tableContract(() => openSqlite("table.sqlite"));
  feedContract(() => openSqlite("feed.sqlite"));

  test("records, history and the feed's cursor outlive the process", async () => {
    const pk = aPartition();
    const before = await openSqlite("restart.sqlite");
    await before.table.commit({ changes: [{ put: anItem({ pk }), seen: 0 }], history: [anEntry(pk, 1)] });
    const { cursor } = await before.feed.read(undefined, 10);
    await before.table.commit({ changes: [], history: [anEntry(pk, 2)] });
    await before.close();

    const after = await openSqlite("restart.sqlite");
    const item = await after.table.get({ pk, sk: "record" });
    const { entries } = await after.feed.read(cursor, 10);
    await after.close();

    expect(item).toEqual(anItem({ pk }));
    expect(entries).toEqual([anEntry(pk, 2)]);
  });

  test("a refused commit leaves the others of its group untouched", async () => {
    const pk = aPartition();
    const { table, close } = await openSqlite("group.sqlite");
    const put = (sk: string) => table.commit({ changes: [{ put: anItem({ pk, sk }), seen: 0 }], history: [] });

    const outcomes = await Promise.all([put("a"), put("a"), put("b")]);

    expect(outcomes.map((outcome) => outcome.committed)).toEqual([true, false, true]);
    expect((await table.query({ pk, limit: 10 })).items.map((item) => item.sk)).toEqual(["a", "b"]);
    await close();
  });

  test("a refused commit names every item that was not as seen", async () => {
    const pk = aPartition();
    const { table, close } = await openSqlite("conflicts.sqlite");
    const puts = (...keys: string[]) => keys.map((sk) => ({ put: anItem({ pk, sk }), seen: 0 }));
    await table.commit({ changes: puts("b", "d"), history: [anEntry(pk, 1)] });

    const outcome = await table.commit({
      changes: puts("a", "b", "c", "d"),
      history: [anEntry(pk, 1), anEntry(pk, 2)],
    });

    const conflicts = ["b", "d", "history#0001"].map((sk) => ({ pk, sk }));
    expect(outcome).toEqual({ committed: false, conflicts });
    await close();
  });

  test("the sweep deletes what is past its time and nothing else", async () => {
    const pk = aPartition();
    const database = openDatabase(join(folder, "sweep.sqlite"));
    const table = createSqliteTable(database);
    const session = (sk: string, expiresAt: number) => ({ put: anItem({ pk, sk, expiresAt }), seen: 0 });
    const changes = [
      session("a", 100),
      session("b", 199),
      session("c", 200),
      { put: anItem({ pk, sk: "d" }), seen: 0 },
    ];
    await table.commit({ changes, history: [] });

    const swept = await sweepExpired({ database, now: 200, batch: 1 });

    expect(swept).toBe(2);
    expect((await table.query({ pk, limit: 10 })).items.map((item) => item.sk)).toEqual(["c", "d"]);
    await database.close();
  });

  test("a page of an index is read along the index, without sorting and without looking at other items", () => {
    const database = openDatabase(":memory:");
    createSqliteTable(database);

    const plan = database.sqlite
      .prepare(
        "EXPLAIN QUERY PLAN SELECT id FROM items WHERE work_pk = ? AND work_sk >= ? AND work_sk < ? AND (work_sk, id) > (?, ?) ORDER BY work_sk, id LIMIT ?",
      )
      .all();

    expect(plan.map((step) => step["detail"])).toEqual([
      expect.stringContaining("USING COVERING INDEX items_work (work_pk=? AND work_sk>? AND work_sk<?)"),
    ]);
  });
});
