import { mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createHistoryReader } from "../../../local/history-reader.ts";
import { openDatabase } from "../../../local/sqlite/database.ts";
import { createSqliteFeed } from "../../../local/sqlite/sqlite-feed.ts";
import { createSqliteTable } from "../../../local/sqlite/sqlite-table.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "zhuxue-corrupt-"));
});
afterAll(() => rm(folder, { recursive: true }));

const keyOf = (number: number) => ({ pk: `619901#a#${String(number).padStart(4, "0")}`, sk: "case" });

const openWith = async (name: string, records: number) => {
  const database = openDatabase(join(folder, name));
  const table = createSqliteTable(database);
  for (let number = 1; number <= records; number += 1) {
    const { pk } = keyOf(number);
    await table.commit({
      changes: [{ put: { ...keyOf(number), version: 1, body: { text: "平".repeat(400), number } }, seen: 0 }],
      history: [{ pk, sk: "history#000001#0", body: { number } }],
    });
  }
  return { database, table };
};

test("a row of garbage is a broken record by its key, and its neighbours are read", async () => {
  const { database, table } = await openWith("row.db", 2);
  database.sqlite.exec("UPDATE items SET body = '{\"text' WHERE pk = '619901#a#0001' AND sk = 'case'");

  await expect(table.get(keyOf(1))).rejects.toMatchObject({ name: "RecordBroken", message: "619901#a#0001 case" });
  expect(await table.get(keyOf(2))).toMatchObject({ version: 1 });
  await database.close();
});

test("an entry of garbage in the history is set aside, and what came after it is handled", async () => {
  const { database } = await openWith("history.db", 3);
  database.sqlite.exec("UPDATE items SET body = 'x' WHERE pk = '619901#a#0002' AND version IS NULL");
  const handled: unknown[] = [];
  const logged: string[] = [];
  const reader = createHistoryReader({
    db: database,
    feed: createSqliteFeed(database),
    name: "reader",
    handle: async (entries) => {
      for (const { body } of entries) if (typeof body["number"] !== "number") throw new Error("no number");
      handled.push(...entries.map(({ body }) => body["number"]));
    },
    logger: { info: () => undefined, error: (code, ids) => void logged.push(`${code} ${ids?.["pk"]}`) },
  });

  await reader.caughtUp();

  expect(handled).toEqual([1, 3]);
  expect(logged).toEqual(["historyEntrySetAside 619901#a#0002"]);
  await database.close();
});

test("a page of garbage is named; nobody takes it for a record that is not there", async () => {
  const { database } = await openWith("page.db", 400);
  const { rootpage } = database.sqlite
    .prepare("SELECT rootpage FROM sqlite_master WHERE name = 'sqlite_autoindex_items_1'")
    .get() as { rootpage: number };
  const { page_size: size } = database.sqlite.prepare("PRAGMA page_size").get() as { page_size: number };
  await database.close();
  const file = await open(join(folder, "page.db"), "r+");
  await file.write(Buffer.alloc(size, 0xa5), 0, size, (rootpage - 1) * size);
  await file.close();

  const damaged = openDatabase(join(folder, "page.db"));
  const table = createSqliteTable(damaged);

  await expect(table.get(keyOf(200))).rejects.toMatchObject({ name: "DatabaseCorrupt" });
  const put = { ...keyOf(401), version: 1, body: {} };
  await expect(table.commit({ changes: [{ put, seen: 0 }], history: [] })).rejects.toMatchObject({
    name: "DatabaseCorrupt",
  });
  expect(damaged.sqlite.isTransaction).toBe(false);
  await damaged.close();
});
