import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { copyFile, mkdir, open, rename, rm, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { describe, expect, test } from "vitest";
import { backupCounty } from "../../../local/county-file/backup-county.ts";
import { restoreCounty } from "../../../local/county-file/restore-county.ts";
import { addKey } from "../../../local/key-file.ts";
import { aFolder, aWorkingCounty, now } from "./a-county.ts";

const backedUp = async (files: number) => {
  const county = await aWorkingCounty({ files });
  const path = join(aFolder(), "county.backup");
  const made = await backupCounty({ dataDir: county.dataDir, path, now });
  return { county, path, made };
};

/** An empty directory with the county's keys, as somebody brings them from the safe. */
const withKeysOf = async (dataDir: string): Promise<string> => {
  const target = aFolder();
  await copyFile(join(dataDir, "keys.json"), join(target, "keys.json"));
  return target;
};

describe("a backup", () => {
  test("is one file for its owner only, beside which nothing is left", async () => {
    const { path, made } = await backedUp(2);

    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readdirSync(join(path, ".."))).toEqual(["county.backup"]);
    expect(made).toMatchObject({ files: 2, keyIds: ["k1"], missing: [] });
  });

  test("is taken of a county at rest as well, and leaves it as it was", async () => {
    const county = await aWorkingCounty({ files: 1 });
    await county.close();

    const made = await backupCounty({ dataDir: county.dataDir, path: join(aFolder(), "b"), now });

    expect(made.files).toBe(1);
    await aWorkingCounty({ dataDir: county.dataDir });
  });

  test("overwrites nothing, neither another backup nor one under way", async () => {
    const { county, path } = await backedUp(0);
    const other = `${path}-2`;
    await writeFile(`${other}.part`, "");

    await expect(backupCounty({ dataDir: county.dataDir, path, now })).rejects.toThrow("overwrites nothing");
    await expect(backupCounty({ dataDir: county.dataDir, path: other, now })).rejects.toThrow("a backup is running");
  });

  test("holds no key", async () => {
    const { county, path } = await backedUp(1);
    const keys = await open(join(county.dataDir, "keys.json"));
    const { encryption, lookup } = JSON.parse(await keys.readFile("utf8"));
    await keys.close();
    const backup = await open(path);
    const bytes = await backup.readFile();
    await backup.close();

    for (const secret of [lookup, ...encryption.map((key: { secret: string }) => key.secret)])
      expect(bytes.includes(secret)).toBe(false);
  });

  test("names every key that anything in it is sealed with", async () => {
    const county = await aWorkingCounty({ files: 1 });
    await county.close();
    const added = await addKey(join(county.dataDir, "keys.json"));
    const later = await aWorkingCounty({ dataDir: county.dataDir });
    await later.addFile(2);

    const made = await backupCounty({ dataDir: county.dataDir, path: join(aFolder(), "b"), now });

    expect(made.keyIds).toEqual(["k1", added]);
  });

  test("begins anew when a file was taken back after the records were read", async () => {
    const county = await aWorkingCounty({ files: 2 });
    const [first, second] = [county.fileAt(1), county.fileAt(2)];
    await rename(first, `${first}-real`);
    execFileSync("mkfifo", [first]);
    const backup = backupCounty({ dataDir: county.dataDir, path: join(aFolder(), "b"), now });

    // Opened as soon as the backup reads the first file: the records are in it by then.
    const pipe = await open(first, "w");
    const taken = await county.deps.storedFiles.find(basename(second));
    await county.deps.store.commit({ save: [], remove: taken ? [taken] : [], emit: [] });
    await rm(second);
    await rename(`${first}-real`, first);
    await pipe.close();

    expect(await backup).toMatchObject({ files: 1, missing: [] });
  });

  test("is written all the same when the county has lost a file, and says which", async () => {
    const county = await aWorkingCounty({ files: 2 });
    await rm(county.fileAt(1));

    const made = await backupCounty({ dataDir: county.dataDir, path: join(aFolder(), "b"), now });

    expect(made.files).toBe(1);
    expect(made.missing).toEqual([county.fileAt(1).slice(county.fileAt(1).indexOf("accepted"))]);
  });

  test("of nothing is refused", async () => {
    await expect(backupCounty({ dataDir: aFolder(), path: join(aFolder(), "b"), now })).rejects.toThrow("no county");
  });
});

describe("a restore", () => {
  test("gives the records and the files back, for their owner only", async () => {
    const { county, path } = await backedUp(2);
    const before = await county.deps.staff.find("teacher-1");
    const target = await withKeysOf(county.dataDir);

    const restored = await restoreCounty({ path, dataDir: target });
    const again = await aWorkingCounty({ dataDir: target });
    const bytes = await again.deps.files.read(again.fileAt(2).slice(`${target}/files/`.length));

    expect(restored).toMatchObject({ county: "619901", madeAt: now, files: 2, keys: { found: "right" } });
    expect(await again.deps.staff.find("teacher-1")).toEqual(before);
    expect(new TextDecoder().decode(bytes)).toBe("a paper 2");
    expect(statSync(join(target, "zhuxue.db")).mode & 0o777).toBe(0o600);
    expect(statSync(again.fileAt(2)).mode & 0o777).toBe(0o600);
    expect(readdirSync(target).filter((name) => name.endsWith(".part"))).toEqual([]);
  });

  test("into a directory that holds a county, or files, is refused and changes nothing", async () => {
    const { county, path } = await backedUp(1);
    const other = aFolder();
    await mkdir(join(other, "files"));
    await writeFile(join(other, "files", "somebody's"), "");

    await expect(restoreCounty({ path, dataDir: county.dataDir })).rejects.toThrow("holds a county already");
    await expect(restoreCounty({ path, dataDir: other })).rejects.toThrow("holds files already");
    expect(existsSync(join(other, "zhuxue.db"))).toBe(false);
  });

  test("without keys is told which it needs, and the county does not start before it has them", async () => {
    const { county, path } = await backedUp(1);
    const target = aFolder();

    const restored = await restoreCounty({ path, dataDir: target });

    expect(restored).toMatchObject({ keyIds: ["k1"], keys: { found: "none" } });
    await expect(aWorkingCounty({ dataDir: target })).rejects.toThrow("keys.json is missing");
    expect(existsSync(join(target, "keys.json"))).toBe(false);
    await copyFile(join(county.dataDir, "keys.json"), join(target, "keys.json"));
    await aWorkingCounty({ dataDir: target });
  });

  test("with another county's keys puts nothing back, and such a county does not start", async () => {
    const { path } = await backedUp(1);
    const stranger = await aWorkingCounty();
    const target = await withKeysOf(stranger.dataDir);

    await expect(restoreCounty({ path, dataDir: target })).rejects.toThrow("does not open what k1 sealed");
    expect(readdirSync(target)).toEqual(["keys.json"]);
    await rename(join(target, "keys.json"), join(target, "away"));
    await restoreCounty({ path, dataDir: target });
    await rename(join(target, "away"), join(target, "keys.json"));
    await expect(aWorkingCounty({ dataDir: target })).rejects.toThrow("does not open what k1 sealed");
  });

  test("of a damaged backup, or of something else, puts nothing back", async () => {
    const { path } = await backedUp(3);
    const file = await open(path, "r+");
    const { size } = await file.stat();
    await file.write(Buffer.alloc(4096, 0xa5), 0, 4096, Math.floor(size / 8192) * 4096);
    await file.close();
    const text = join(aFolder(), "letter.txt");
    await writeFile(text, "not a county".repeat(1000));
    const target = aFolder();

    await expect(restoreCounty({ path, dataDir: target })).rejects.toThrow();
    await expect(restoreCounty({ path: text, dataDir: target })).rejects.toThrow();
    expect(readdirSync(target)).toEqual([]);
  });

  test("that was killed is begun again", async () => {
    const { county, path } = await backedUp(2);
    const target = await withKeysOf(county.dataDir);
    await mkdir(join(target, "files.part", "accepted"), { recursive: true });
    await writeFile(join(target, "zhuxue.db.part"), "half");

    await restoreCounty({ path, dataDir: target });

    expect(readdirSync(target).toSorted()).toEqual(["files", "keys.json", "zhuxue.db"]);
  });
});
