import { readFileSync, writeFileSync } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { acceptedKey } from "../../../domain/file/stored-file.ts";
import type { Wait } from "../../../domain/wait/wait.ts";
import { backupCounty } from "../../../local/county-file/backup-county.ts";
import { checkCounty } from "../../../local/county-file/check/check-county.ts";
import { monday } from "../../support/factories.ts";
import { aFolder, aWorkingCounty, now } from "./a-county.ts";

let county: Awaited<ReturnType<typeof aWorkingCounty>>;
beforeEach(async () => {
  county = await aWorkingCounty({ files: 2 });
});

const check = async (path = county.dataDir) => {
  const { keys, sections } = await checkCounty({ path, now, againAfterMs: 1 });
  return { keys, found: sections.flatMap(({ name, found }) => found.map(({ at, what }) => `${name}: ${at}: ${what}`)) };
};
const overwrite = (sql: string) => county.db.write(() => county.db.sqlite.exec(sql));

const lostWait: Wait = {
  ...{ kind: "wait", record: { version: 0, head: "" }, subject: { kind: "application", id: "SQ1-1" } },
  ...{ number: 1, purpose: "classCheck", subjectVersion: 1, resumeToken: "a token", unit: "2161990101" },
  ...{ visit: { execution: "application-SQ1-1-1", state: "Class check", enteredAt: monday } },
  ...{ openedAt: monday, dueAt: monday, escalations: 0 },
};

test("a county at work is whole, and so is its backup", async () => {
  const path = join(aFolder(), "b");
  await backupCounty({ dataDir: county.dataDir, path, now });

  const checked = await checkCounty({ path: county.dataDir, now, againAfterMs: 1 });
  const backup = await check(path);

  expect(checked.keys).toBe("right");
  expect(checked.sections.map(({ name, found }) => [name, found])).toEqual(
    ["structure", "records", "histories", "waits", "engine", "readers", "files"].map((name) => [name, []]),
  );
  expect(checked.sections.find(({ name }) => name === "files")?.looked).toBe(2);
  expect(backup).toEqual({ keys: "none", found: [] });
});

describe("a check names", () => {
  test("a record that is garbage", async () => {
    await overwrite(`UPDATE items SET body = '{"na' WHERE pk = '619901#school#2161990101'`);

    expect((await check()).found).toContain("records: 619901#school#2161990101 school: is no JSON object");
  });

  test("a record that lost a field, by the field and not by what stands there", async () => {
    await overwrite(`UPDATE items SET body = json_remove(body, '$.township') WHERE pk = '619901#school#2161990101'`);

    expect((await check()).found).toEqual([
      "records: 619901#school#2161990101 school: does not fit its schema: township invalid_type",
    ]);
  });

  test("a record under somebody else's key", async () => {
    await overwrite("UPDATE items SET pk = '619901#school#2161990199' WHERE pk = '619901#school#2161990101'");

    expect((await check()).found).toEqual([
      "records: 619901#school#2161990199 school: does not lie where it belongs: its key",
    ]);
  });

  test("a sealed field that was moved into another record", async () => {
    await overwrite(
      `UPDATE items SET body = (SELECT body FROM items WHERE pk = '619901#staff#teacher-2' AND sk = 'staff')
       WHERE pk = '619901#staff#teacher-1' AND sk = 'staff'`,
    );

    expect((await check()).found).toEqual(["records: 619901#staff#teacher-1 staff: cannot be opened or read"]);
  });

  test("a record that fell out of its index", async () => {
    await overwrite("UPDATE items SET queue_pk = NULL, queue_sk = NULL WHERE pk = '619901#staff#teacher-1'");

    expect((await check()).found).toEqual([
      "records: 619901#staff#teacher-1 staff: does not lie where it belongs: queue",
    ]);
  });

  test("a wait whose execution does not run", async () => {
    await county.deps.store.commit({ save: [lostWait], emit: [] });

    expect((await check()).found).toEqual([
      "waits: application SQ1-1: waits, and its execution application-SQ1-1-1 does not run",
    ]);
  });

  test("a row of the engine that is garbage", async () => {
    await county.deps.engine.start({ workflow: "objection", name: "objection-1", input: {} }).catch(() => undefined);
    await county.settled();
    await overwrite("UPDATE sfn_execution SET execution_input = '{'");

    expect((await check()).found).toContain("engine: sfn_execution.execution_input: 1 rows are no JSON");
  });

  test("files that are missing, changed, or nobody's", async () => {
    const bytes = readFileSync(county.fileAt(1));
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    writeFileSync(county.fileAt(1), bytes);
    await rename(county.fileAt(2), `${county.fileAt(2)}x`);

    const { found } = await check();

    expect(found.toSorted()).toEqual(
      [
        `files: ${acceptedKey(county.fileAt(1).slice(-43))}: this file cannot be opened`,
        `files: ${acceptedKey(county.fileAt(2).slice(-43))}: this file is missing`,
        `files: ${acceptedKey(`${county.fileAt(2).slice(-43)}x`)}: no record names this file`,
      ].toSorted(),
    );
  });

  test("an entry its reader could not handle", async () => {
    await overwrite("INSERT INTO history_set_aside VALUES ('dispatch-events', '619901#list#1', 'history#1', '{}')");

    expect((await check()).found).toEqual(["readers: 619901#list#1 history#1: dispatch-events could not handle it"]);
  });

  test("a page of garbage in a copy, part by part", async () => {
    const path = join(aFolder(), "b");
    await backupCounty({ dataDir: county.dataDir, path, now });
    const { rootpage } = county.db.sqlite
      .prepare("SELECT rootpage FROM sqlite_master WHERE name = 'sqlite_autoindex_items_1'")
      .get() as { rootpage: number };
    const file = await open(path, "r+");
    for (const page of [rootpage, rootpage + 1, rootpage + 2])
      await file.write(Buffer.alloc(4096, 0xa5), 0, 4096, (page - 1) * 4096);
    await file.close();

    const { found } = await check(path);

    expect(found.some((line) => line.startsWith("structure: "))).toBe(true);
  });
});

test("a wait of which the dispatcher has not heard yet is on its way, and not lost", async () => {
  await county.deps.store.commit({ save: [lostWait], emit: [] });
  await overwrite("INSERT INTO items (pk, sk, body) VALUES ('619901#application#SQ1-1', 'history#000001#0', '{}')");

  const { sections } = await checkCounty({ path: county.dataDir, now, againAfterMs: 1 });

  expect(sections.find(({ name }) => name === "waits")).toMatchObject({
    found: [],
    notes: ["1 more were on their way at that moment; the house carries them on"],
  });
});

test("without the key file the check says what it could not look at", async () => {
  await county.close();
  await rm(join(county.dataDir, "keys.json"));

  const { keys, sections } = await checkCounty({ path: county.dataDir, now, againAfterMs: 1 });

  expect(keys).toBe("none");
  expect(sections.flatMap(({ notes }) => notes)).toEqual([
    "without the county's keys: JSON and kinds only, no schemas",
    "without the county's keys: whether files are there, not what they hold",
  ]);
});
