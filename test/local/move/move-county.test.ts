import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { copyFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openToRead, storedRows } from "../../../local/county-file/stored-rows.ts";
import { reopenDirectory } from "../../../local/move/directory-source.ts";
import { directoryTarget } from "../../../local/move/directory-target.ts";
import { requireSettled } from "../../../local/move/require-settled.ts";
import { openDatabase } from "../../../local/sqlite/database.ts";
import { createSqliteTable } from "../../../local/sqlite/sqlite-table.ts";
import { verifyFile } from "../../../local/verify/verify-file.ts";
import { aFolder, broughtIn, carriedOut } from "../../support/moved-office.ts";
import { aWorkingCounty, now } from "../county-file/a-county.ts";

const at = now;

/** A county that was carried out into a file. */
const aMovedCounty = async (files = 2) => {
  const county = await aWorkingCounty({ files });
  await county.close();
  const path = join(aFolder(), "county.move");
  const totals = await carriedOut({ dataDir: county.dataDir, path, at });
  return { county, path, totals };
};

const withKeysOf = async (dataDir: string): Promise<string> => {
  const target = aFolder();
  await copyFile(join(dataDir, "keys.json"), join(target, "keys.json"));
  return target;
};

/** Everything that lies in a county's file, but for what tells of the move itself. */
const itemsIn = (dataDir: string) => {
  const sqlite = openToRead(join(dataDir, "zhuxue.db"));
  const rows = [...storedRows(sqlite)].map(({ id: _, ...row }) => row).filter(({ sk }) => sk !== "transfer");
  sqlite.close();
  return rows;
};

/** The file with other lines under a right end: what was changed by somebody who knows how. */
const rewritten = (path: string, change: (lines: string[]) => string[]): string => {
  const lines = readFileSync(path, "utf8").trimEnd().split("\n");
  const end = JSON.parse(lines.pop() ?? "") as { end: object };
  const body = change(lines)
    .map((line) => `${line}\n`)
    .join("");
  const sha256 = createHash("sha256").update(body).digest("hex");
  const other = join(aFolder(), "changed.move");
  writeFileSync(other, `${body}${JSON.stringify({ end: { ...end.end, sha256 } })}\n`);
  return other;
};

describe("an export", () => {
  test("is one file for its owner only, which names the keys it needs and holds none", async () => {
    const { county, path, totals } = await aMovedCounty();
    const { lookup, encryption } = JSON.parse(readFileSync(join(county.dataDir, "keys.json"), "utf8"));

    const text = readFileSync(path, "utf8");

    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readdirSync(join(path, ".."))).toEqual(["county.move"]);
    expect(totals).toMatchObject({ files: 2, keyIds: ["k1"], missing: [] });
    for (const secret of [lookup, ...encryption.map((key: { secret: string }) => key.secret), "a paper 1"])
      expect(text).not.toContain(secret);
    expect((await verifyFile(path, { now })).faults).toEqual([]);
  });

  test("of a house at work is refused, and leaves it at work", async () => {
    const county = await aWorkingCounty();
    const path = join(aFolder(), "county.move");

    await expect(carriedOut({ dataDir: county.dataDir, path, at })).rejects.toThrow("a house is at work");
    expect(existsSync(path)).toBe(false);
    expect(await county.deps.county.get()).toBeDefined();
  });

  test("closes its house: it does not start again by accident, and does when it is opened again", async () => {
    const { county } = await aMovedCounty();

    const db = openDatabase(join(county.dataDir, "zhuxue.db"));
    const start = requireSettled(createSqliteTable(db), "619901");
    await expect(start).rejects.toThrow("lives in another house");
    await db.close();

    expect(reopenDirectory(county.dataDir)).toBe("reopened");
    expect(reopenDirectory(county.dataDir)).toBe("open");
    const again = await aWorkingCounty({ dataDir: county.dataDir });
    expect((await again.deps.county.get())?.code).toBe("619901");
  });

  test("overwrites nothing, may be made again, and names what is missing in the house itself", async () => {
    const { county, path } = await aMovedCounty();
    await rm(county.fileAt(1));

    await expect(carriedOut({ dataDir: county.dataDir, path, at })).rejects.toThrow("overwrites nothing");
    const again = await carriedOut({ dataDir: county.dataDir, path: `${path}-2`, at });

    expect(again).toMatchObject({ files: 1, missing: [county.fileAt(1).slice(county.fileAt(1).indexOf("accepted"))] });
  });
});

describe("an import", () => {
  test("gives every record, version, place and file back as it was", async () => {
    const { county, path } = await aMovedCounty();
    const target = await withKeysOf(county.dataDir);

    const came = await broughtIn({ path, dataDir: target, at });

    expect(came).toMatchObject({ county: "619901", madeAt: at, files: 2 });
    expect(itemsIn(target)).toEqual(itemsIn(county.dataDir));
    expect(statSync(join(target, "zhuxue.db")).mode & 0o777).toBe(0o600);
    const again = await aWorkingCounty({ dataDir: target });
    const bytes = await again.deps.files.read(again.fileAt(2).slice(`${target}/files/`.length));
    expect(new TextDecoder().decode(bytes)).toBe("a paper 2");
  });

  test("where the county lives already, or files lie, is refused and changes nothing", async () => {
    const { county, path } = await aMovedCounty();
    const before = itemsIn(county.dataDir);

    await expect(broughtIn({ path, dataDir: county.dataDir, at })).rejects.toThrow("holds a county already");

    expect(itemsIn(county.dataDir)).toEqual(before);
  });

  test("with another county's keys brings nothing in", async () => {
    const { path } = await aMovedCounty();
    const stranger = await aWorkingCounty({ files: 1 });
    const target = await withKeysOf(stranger.dataDir);

    await expect(broughtIn({ path, dataDir: target, at })).rejects.toThrow("does not open what k1 sealed");
    expect(readdirSync(target)).toEqual(["keys.json"]);
  });

  test("that was killed is begun again", async () => {
    const { county, path } = await aMovedCounty();
    const target = await withKeysOf(county.dataDir);
    writeFileSync(join(target, "zhuxue.db.part"), "half");
    writeFileSync(join(target, "import.lock"), "");

    await broughtIn({ path, dataDir: target, at });

    expect(readdirSync(target).toSorted()).toEqual(["files", "keys.json", "zhuxue.db"]);
  });

  test("beside another one into the same directory is refused, and changes nothing of it; the one that has ended frees the directory", async () => {
    const { county, path } = await aMovedCounty();
    const target = await withKeysOf(county.dataDir);
    const asleep = directoryTarget(target);
    await asleep.begin({ county: "619901", file: "one", at, samples: [] });
    const before = readdirSync(target).toSorted();

    const beside = broughtIn({ path, dataDir: target, at });
    await expect(beside).rejects.toThrow(`another import is at work in ${target}`);
    expect(readdirSync(target).toSorted()).toEqual(before);
    await asleep.close();
    await broughtIn({ path, dataDir: target, at });

    expect(itemsIn(target)).toEqual(itemsIn(county.dataDir));
    expect(readdirSync(target).toSorted()).toEqual(["files", "keys.json", "zhuxue.db"]);
  });

  const damages: readonly (readonly [string, (text: string) => string, string])[] = [
    ["cut", (text) => `${text.trimEnd().split("\n").slice(0, -1).join("\n")}\n`, "is cut"],
    ["cut within a line", (text) => text.slice(0, -100), "cannot be read at line"],
    ["changed in one letter", (text) => text.replace("石桥镇", "石桥乡"), "was changed since it was written"],
    [
      "longer than its end",
      (text) => `${text}{"pk":"619901#x","sk":"y","version":1,"body":{}}\n`,
      "goes on behind its end",
    ],
    [
      "of a form of tomorrow",
      (text) => text.replace('"format":1', '"format":2'),
      "is of form 2; this house reads form 1",
    ],
    ["a letter", () => "Dear county,\n", "is no county on its way"],
  ];

  test.each(damages)("of a file that is %s brings nothing in", async (_, damage, says) => {
    const { county, path } = await aMovedCounty(1);
    const target = await withKeysOf(county.dataDir);
    const other = join(aFolder(), "damaged.move");
    writeFileSync(other, damage(readFileSync(path, "utf8")));

    await expect(broughtIn({ path: other, dataDir: target, at })).rejects.toThrow(says);
    expect(readdirSync(target)).toEqual(["keys.json"]);
  });

  test("of a file that holds less than its end says, or another county, brings nothing in", async () => {
    const { county, path } = await aMovedCounty(1);
    const target = await withKeysOf(county.dataDir);
    const shorter = rewritten(path, (lines) => lines.filter((_, place) => place !== 3));
    const mixed = rewritten(path, (lines) =>
      lines.map((line, place) => (place === 3 ? line.replace('"619901#', '"619902#') : line)),
    );

    await expect(broughtIn({ path: shorter, dataDir: target, at })).rejects.toThrow("does not hold what its end says");
    await expect(broughtIn({ path: mixed, dataDir: target, at })).rejects.toThrow("holds another county at line 4");
    expect(readdirSync(target)).toEqual(["keys.json"]);
  });
});
