import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { copyFile, cp } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type Instant, later } from "../../../domain/calendar/time.ts";
import { anchorHistoryHandler } from "../../../functions/schedules/anchor-history.ts";
import { directoryFilesLeft, directoryLeftBehind, lookInDirectory } from "../../../local/move/directory-left-behind.ts";
import { openDirectorySource, reopenDirectory } from "../../../local/move/directory-source.ts";
import { directoryTarget } from "../../../local/move/directory-target.ts";
import { eraseLeft, findLeft, keptDays, type LeftFiles } from "../../../local/move/left-behind.ts";
import { aFolder, broughtIn, carriedOut } from "../../support/moved-office.ts";
import { aWorkingCounty, now as leftAt } from "../county-file/a-county.ts";

const day = 86_400_000;
const aMonthLater = later(leftAt, keptDays * day);
const quiet = () => undefined;

type County = Awaited<ReturnType<typeof aWorkingCounty>>;
const anchoredAt = ({ deps }: Pick<County, "deps">, at: Instant) =>
  anchorHistoryHandler({ ...deps, clock: { now: () => at } })();

/** A county that has moved from one directory into another, where so many nights have passed since. */
const aMovedCounty = async (nights = 2) => {
  const old = await aWorkingCounty({ files: 2 });
  await anchoredAt(old, later(leftAt, -day));
  await old.close();
  const [path, target] = [join(aFolder(), "county.move"), aFolder()];
  await carriedOut({ dataDir: old.dataDir, path, at: leftAt });
  await copyFile(join(old.dataDir, "keys.json"), join(target, "keys.json"));
  await broughtIn({ path, dataDir: target, at: leftAt });
  const there = await aWorkingCounty({ dataDir: target });
  for (let night = 1; night <= nights; night += 1) await anchoredAt(there, later(leftAt, night * day));
  return { dataDir: old.dataDir, there };
};

const left = (dataDir: string, county = "619901") => directoryLeftBehind(dataDir, county);

/** What is said of the county in a directory at that time; `livesIn` is the directory of the new house. */
const found = async ({ dataDir, livesIn, at = aMonthLater }: { dataDir: string; livesIn?: string; at?: Instant }) => {
  const records = left(dataDir);
  try {
    return await findLeft({
      ...{ records, files: directoryFilesLeft(dataDir), now: () => at },
      livesIn: livesIn === undefined ? undefined : lookInDirectory(livesIn, "619901"),
    });
  } finally {
    records.close();
  }
};

const forgotten = async (dataDir: string, livesIn?: string, files: LeftFiles = directoryFilesLeft(dataDir)) => {
  const records = left(dataDir);
  const now = () => aMonthLater;
  try {
    const house = livesIn === undefined ? undefined : lookInDirectory(livesIn, "619901");
    const what = await findLeft({ records, files, livesIn: house, now });
    await eraseLeft(what, { records, files, now, progress: quiet });
    return what;
  } finally {
    records.close();
  }
};

describe("a county that has left a directory", () => {
  test("is looked at first, and nothing of it is touched", async () => {
    const { dataDir, there } = await aMovedCounty();
    const before = readdirSync(dataDir, { recursive: true });

    const what = await found({ dataDir, livesIn: there.dataDir });

    expect(what.records.get("staff")).toBeGreaterThan(5);
    expect(what.records.get("anchor")).toBe(1);
    expect(what.records.has("transfer")).toBe(false);
    expect(what.files.files).toBe(2);
    expect(what.files.bytes).toBeGreaterThan(20);
    expect(readdirSync(dataDir, { recursive: true })).toEqual(before);
    expect(reopenDirectory(dataDir)).toBe("reopened");
  });

  test("is erased but for the keys and a note that names nobody; pressed twice it finds nothing", async () => {
    const { dataDir, there } = await aMovedCounty();
    const anchor = await there.deps.anchors.all({ limit: 10 });

    await forgotten(dataDir, there.dataDir);
    const again = await forgotten(dataDir);

    expect(readdirSync(dataDir).toSorted()).toEqual(["gone.json", "keys.json"]);
    const note = readFileSync(join(dataDir, "gone.json"), "utf8");
    expect(JSON.parse(note)).toMatchObject({
      county: "619901",
      mark: { is: "leaving", at: leftAt, forgotten: { doneAt: aMonthLater, livesIn: there.dataDir } },
    });
    expect(JSON.parse(note).mark.forgotten.anchor.hash).toBe(anchor.records.at(-1)?.hash);
    expect(note).not.toMatch(/石桥|staff/);
    expect([again.records.size, again.files.files]).toEqual([0, 0]);
    expect((await there.deps.county.get())?.code).toBe("619901");
  });

  test("does not come back to where its note lies: whoever pressed again would erase it unasked", async () => {
    const { dataDir, there } = await aMovedCounty();
    await forgotten(dataDir, there.dataDir);

    const back = directoryTarget(dataDir).begin({ county: "619901", file: "back", at: aMonthLater, samples: [] });

    await expect(back).rejects.toThrow("has the note of a county that was forgotten");
    expect(readdirSync(dataDir).toSorted()).toEqual(["gone.json", "keys.json"]);
  });

  test("is kept for a month, and as long as nobody says where it lives", async () => {
    const { dataDir, there } = await aMovedCounty();

    const early = found({ dataDir, livesIn: there.dataDir, at: later(aMonthLater, -1) });

    await expect(early).rejects.toThrow(`it is kept here until ${aMonthLater}`);
    await expect(found({ dataDir })).rejects.toThrow("say where the county lives now");
    expect(existsSync(join(dataDir, "zhuxue.db"))).toBe(true);
  });

  test("is kept when it does not live where somebody says: left too, not worked in since, another history, no county", async () => {
    const [asleep, moved] = [await aMovedCounty(0), await aMovedCounty()];
    const stranger = await aWorkingCounty();
    await anchoredAt(stranger, later(leftAt, day));
    await moved.there.close();
    await carriedOut({ dataDir: moved.there.dataDir, path: join(aFolder(), "on.move"), at: aMonthLater });

    const { dataDir } = moved;
    await expect(found({ dataDir: asleep.dataDir, livesIn: asleep.there.dataDir })).rejects.toThrow(
      "no night has passed",
    );
    await expect(found({ dataDir, livesIn: moved.there.dataDir })).rejects.toThrow("does not live in");
    await expect(found({ dataDir, livesIn: stranger.dataDir })).rejects.toThrow("does not hold the anchor of");
    await expect(found({ dataDir, livesIn: aFolder() })).rejects.toThrow("there is no county in");
  });

  test("that never left, that is at work, or that is another one is refused", async () => {
    const county = await aWorkingCounty();
    expect(() => left(county.dataDir)).toThrow("a house is at work");
    await county.close();

    await expect(found({ dataDir: county.dataDir })).rejects.toThrow("has not left");
    expect(() => left(county.dataDir, "619902")).toThrow("holds county 619901, not 619902");
    expect(() => left(aFolder())).toThrow("there is no county");
  });
});

describe("erasing that was killed", () => {
  test("between files and records is neither opened nor exported any more, and goes on when it is run again", async () => {
    const { dataDir, there } = await aMovedCounty();
    const files = directoryFilesLeft(dataDir);
    const dying: LeftFiles = {
      ...files,
      erase: async (...asked) => {
        await files.erase(...asked);
        throw new Error("killed");
      },
    };
    await expect(forgotten(dataDir, there.dataDir, dying)).rejects.toThrow("killed");

    const now = () => aMonthLater;
    expect(() => reopenDirectory(dataDir)).toThrow("is forgotten here since");
    expect(() => openDirectorySource({ dataDir, now })).toThrow("is forgotten here since");
    await forgotten(dataDir);

    expect(readdirSync(dataDir).toSorted()).toEqual(["gone.json", "keys.json"]);
  });

  test("behind its note still erases the records", async () => {
    const { dataDir, there } = await aMovedCounty();
    const copy = aFolder();
    await cp(dataDir, copy, { recursive: true });
    await forgotten(dataDir, there.dataDir);
    for (const name of ["zhuxue.db", "files"]) await cp(join(copy, name), join(dataDir, name), { recursive: true });
    writeFileSync(join(dataDir, "zhuxue.db.part"), "half");

    const what = await forgotten(dataDir);

    expect(what.files.files).toBe(2);
    expect(readdirSync(dataDir).toSorted()).toEqual(["gone.json", "keys.json"]);
  });
});
