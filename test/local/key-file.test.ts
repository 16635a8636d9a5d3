import { chmod, mkdtemp, readdir, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addKey, openKeyFile } from "../../local/key-file.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "zhuxue-keys-"));
});
afterAll(() => rm(folder, { recursive: true }));

test("the first start makes the file for its owner only, the next start finds the same keys", async () => {
  const path = join(folder, "first.json");

  const first = await openKeyFile(path);
  const second = await openKeyFile(path);

  expect(second).toEqual(first);
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  expect((await readdir(folder)).filter((name) => name.startsWith("first"))).toEqual(["first.json"]);
});

test("two counties never get the same keys", async () => {
  const one = await openKeyFile(join(folder, "one.json"));
  const other = await openKeyFile(join(folder, "other.json"));

  expect(one.encryption[0]?.secret).not.toBe(other.encryption[0]?.secret);
  expect(one.lookup).not.toBe(other.lookup);
});

test.each([0o640, 0o604, 0o660])("a file with mode %o is refused with the command that helps", async (mode) => {
  const path = join(folder, `open-${mode}.json`);
  await openKeyFile(path);
  await chmod(path, mode);

  await expect(openKeyFile(path)).rejects.toThrow(`chmod 600 ${path}`);
});

test("a damaged file stops the start and is never replaced", async () => {
  const path = join(folder, "damaged.json");
  await writeFile(path, "{", { mode: 0o600 });

  await expect(openKeyFile(path)).rejects.toThrow();
  await expect(openKeyFile(path)).rejects.toThrow();
});

test("while somebody adds a key nobody else does: the later file would lack the key of the other", async () => {
  const path = join(folder, "two.json");
  const before = await openKeyFile(path);
  await writeFile(`${path}.new`, "", { mode: 0o600 });

  const refused = addKey(path);

  await expect(refused).rejects.toThrow(`${path}.new is there: a key is being added`);
  expect(await openKeyFile(path)).toEqual(before);
  await rm(`${path}.new`);
  const id = await addKey(path);
  expect((await openKeyFile(path)).encryption.map((key) => key.id)).toEqual(["k1", id]);
});
