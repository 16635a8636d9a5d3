import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Database, openDatabase } from "../../../local/sqlite/database.ts";
import { createSqliteTable } from "../../../local/sqlite/sqlite-table.ts";
import { fillDisk } from "../../support/small-disk.ts";

let folder = "";
let database: Database;
let files = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "zhuxue-full-"));
});
afterAll(() => rm(folder, { recursive: true }));
beforeEach(() => {
  files += 1;
  database = openDatabase(join(folder, `${files}.db`));
  database.sqlite.exec("CREATE TABLE note (text TEXT NOT NULL) STRICT");
  return database.close;
});

const large = "申请".repeat(20_000);
const keep = (text: string) => database.write(() => database.sqlite.prepare("INSERT INTO note VALUES (?)").run(text));
const kept = () => database.sqlite.prepare("SELECT text FROM note").all().length;
const nameOf = (outcome: PromiseSettledResult<unknown>) =>
  outcome.status === "rejected" ? (outcome.reason as Error).name : outcome.status;

describe("a full disk", () => {
  test("undoes the whole group, and every writer of it hears why", async () => {
    fillDisk(database);

    const outcomes = await Promise.allSettled([keep("before"), keep(large), keep("after")]);

    expect(outcomes.map(nameOf)).toEqual(["DiskFull", "DiskFull", "DiskFull"]);
    expect(kept()).toBe(0);
  });

  test("is over when there is room: the same connection writes again", async () => {
    const { makeRoom } = fillDisk(database);
    await keep(large).catch(() => undefined);

    makeRoom();
    await keep(large);

    expect(kept()).toBe(1);
  });

  test("does not hide what a writer of the group refused by itself once there is room", async () => {
    const refused = database.write(() => {
      throw new Error("the version was another");
    });

    const outcomes = await Promise.allSettled([keep("one"), refused, keep("other")]);

    expect(outcomes.map(nameOf)).toEqual(["fulfilled", "Error", "fulfilled"]);
    expect(kept()).toBe(2);
  });

  test("lets the record and its history be tried again, and keeps neither", async () => {
    const table = createSqliteTable(database);
    const body = { text: large };
    const commit = {
      changes: [{ put: { pk: "619901#a#1", sk: "case", version: 1, body }, seen: 0 }],
      history: [{ pk: "619901#a#1", sk: "history#000001#0", body: { said: "once" } }],
    };
    const { makeRoom } = fillDisk(database);

    await expect(table.commit(commit)).rejects.toMatchObject({ name: "Transient", cause: { name: "DiskFull" } });
    const atFirst = await table.walk({ of: "619901#", limit: 10 });
    makeRoom();
    await table.commit(commit);
    const then = await table.walk({ of: "619901#", limit: 10 });

    expect(atFirst.items).toEqual([]);
    expect(then.items.map(({ sk }) => sk)).toEqual(["case", "history#000001#0"]);
  });
});

test("somebody else who holds the file is waited for, then named", async () => {
  const path = join(folder, `${files}.db`);
  const other = openDatabase(path);
  database.sqlite.exec("PRAGMA busy_timeout = 50");
  other.sqlite.exec("BEGIN IMMEDIATE");

  const held = await Promise.allSettled([keep("while held")]);
  other.sqlite.exec("ROLLBACK");
  await other.close();
  await keep("afterwards");

  expect(held.map(nameOf)).toEqual(["DatabaseBusy"]);
  expect(kept()).toBe(1);
});
