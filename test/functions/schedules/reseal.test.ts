import { mkdtempSync } from "node:fs";
import { readFile, rename, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { countedUnderKeys } from "../../../domain/retention/routine-walk.ts";
import type { Table } from "../../../functions/dependencies.ts";
import { resealHandler } from "../../../functions/schedules/reseal.ts";
import { createDirectoryStore } from "../../../local/files/directory-store.ts";
import { addKey, openKeyFile } from "../../../local/key-file.ts";
import { openKeys } from "../../../local/open-keys.ts";
import { aPupil, monday } from "../../support/factories.ts";
import { openOffice } from "../../support/office.ts";

const logger = { info: () => undefined, error: () => undefined };
const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

const keysAt = async (path: string) => {
  const opened = await openKeys({ path, logger });
  closing.push(opened.close);
  return opened;
};

test("a new key replaces the file whole, for its owner only, and a running house seals with it", async () => {
  const path = join(mkdtempSync(join(tmpdir(), "rotation-")), "keys.json");
  const { keys, look } = await keysAt(path);
  const before = keys.encrypt("a word", "a field");

  const id = await addKey(path);
  await look();

  expect(id).toMatch(/^k2-[0-9a-f]{6}$/);
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  expect(keys.keyIds()).toEqual(["k1", id]);
  expect(keys.encrypt("a word", "a field").split(".")[0]).toBe(id);
  expect(keys.decrypt(before, "a field")).toBe("a word");
});

test("a file with another look-up secret is not taken: nobody would be found by it", async () => {
  const folder = mkdtempSync(join(tmpdir(), "rotation-"));
  const [path, other] = [join(folder, "keys.json"), join(folder, "other.json")];
  const { keys, look } = await keysAt(path);
  const found = keys.keyedHash("somebody", "pupil");
  await openKeyFile(other);
  await rename(other, path);

  await expect(look()).rejects.toThrow("never changes");

  expect(keys.keyedHash("somebody", "pupil")).toBe(found);
});

test("files are sealed anew too, and read as before", async () => {
  const folder = mkdtempSync(join(tmpdir(), "rotation-"));
  const path = join(folder, "keys.json");
  const { keys, look } = await keysAt(path);
  const files = createDirectoryStore({ folder: join(folder, "files"), keys, clock: { now: () => monday } });
  const key = `accepted/${"a".repeat(43)}`;
  await files.write({ key, bytes: Buffer.from("a paper"), contentType: "image/png" });
  const id = await addKey(path);
  await look();

  const done = [await files.reseal(), await files.reseal()];

  expect(done).toEqual([1, 0]);
  expect((await readFile(join(folder, "files", key))).toString("latin1").split(".")[0]).toBe(id);
  expect(Buffer.from((await files.read(key)) ?? []).toString()).toBe("a paper");
});

test("records are sealed anew while decisions go on, nothing is lost, and at last no record needs the old key", async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "office-"));
  const office = await openOffice({ dataDir });
  const { deps } = office;
  const pupils = Array.from({ length: 6 }, (_, sequence) => aPupil({ sequence }));
  const ids = await Promise.all(pupils.map((pupil) => office.submit(pupil)));
  const id = await addKey(join(dataDir, "keys.json"));
  await expect.poll(() => deps.keys.keyIds(), { timeout: 5000 }).toEqual(["k1", id]);

  const [answers] = await Promise.all([Promise.all(ids.map((id) => office.decide(id))), resealHandler(deps)()]);
  await office.settled();
  const first = await deps.routineWalks.find("reseal");
  await resealHandler(deps)();
  const second = await deps.routineWalks.find("reseal");

  expect(answers.every((answer) => answer === "done")).toBe(true);
  expect(first?.last?.counts[id]).toBeGreaterThan(0);
  expect(Object.keys(second?.last?.counts ?? {})).toEqual([id]);
  const stored = await Promise.all(ids.map((id) => office.application(id)));
  expect(stored.map(({ pupilName }) => pupilName)).toEqual(pupils.map(({ name }) => name));
  expect(new Set(stored.map(({ status }) => status))).toEqual(new Set(["schoolCheck"]));
});

test("fields sealed by themselves are sealed anew; while one cannot be read no key counts as free", async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "office-"));
  const tables: Table[] = [];
  const over = (table: Table): Table => {
    tables.push(table);
    return table;
  };
  const { deps } = await openOffice({ dataDir, over });
  const item = { pk: "619901#list#L1", sk: "case", version: 1 };
  const single = deps.keys.encrypt(JSON.stringify("a word of old"), "defects");
  const broken = { ...item, pk: "619901#list#L2", body: { defects: `k1.${"x".repeat(60)}` } };
  const put = [{ ...item, body: { defects: single } }, broken].map((each) => ({ put: each, seen: 0 }));
  await tables[0]?.commit({ changes: put, history: [] });
  const id = await addKey(join(dataDir, "keys.json"));
  await expect.poll(() => deps.keys.keyIds(), { timeout: 5000 }).toEqual(["k1", id]);
  const before = countedUnderKeys(await deps.routineWalks.find("reseal"), id);

  await resealHandler(deps)();
  const failing = await deps.routineWalks.find("reseal");
  await tables[0]?.commit({ changes: [{ remove: broken, seen: 1 }], history: [] });
  await resealHandler(deps)();
  const whole = await deps.routineWalks.find("reseal");

  expect((await tables[0]?.get(item))?.body["defects"]).toMatch(new RegExp(`^${id}\\.`));
  expect(before).toBeUndefined();
  expect(failing?.last?.counts["failed"]).toBe(1);
  expect(countedUnderKeys(failing, id)).toBeUndefined();
  expect(Object.keys(countedUnderKeys(whole, id) ?? {})).toEqual([id]);
  expect(countedUnderKeys(whole, "k3")).toBeUndefined();
});
