import { existsSync, readFileSync } from "node:fs";
import { open, readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod";
import { openToRead, storedRows } from "../county-file/stored-rows.ts";
import { syncPath } from "../sync-path.ts";
import { countyIn, markOf, openAlone, putMarkOf } from "./directory-source.ts";
import { importLock } from "./directory-target.ts";
import { kindOfRow } from "./kind-of-row.ts";
import type { LeftFiles, LeftRecords } from "./left-behind.ts";
import { goneNote, Mark } from "./mark.ts";
import { type CountyLook, lookInFile } from "./new-house.ts";

/** What stays in the directory: that a county was here, and that it is gone. */
const Gone = z.object({ county: z.string(), mark: Mark });

const databaseFiles = ["zhuxue.db", "zhuxue.db-wal", "zhuxue.db-shm", "zhuxue.db.part", importLock] as const;

/** What a county has left in a directory, which no house has open meanwhile; at its end only a note of it is there, and the keys. */
export const directoryLeftBehind = (dataDir: string, county: string): LeftRecords => {
  const note = join(dataDir, goneNote);
  const gone = existsSync(note) ? Gone.parse(JSON.parse(readFileSync(note, "utf8"))) : undefined;
  const sqlite = gone !== undefined && !existsSync(join(dataDir, "zhuxue.db")) ? undefined : openAlone(dataDir);
  const here = gone?.county ?? (sqlite && countyIn(sqlite));
  if (here !== county) {
    sqlite?.close();
    throw new Error(`${dataDir} holds county ${here}, not ${county}`);
  }
  const look = sqlite && lookInFile(sqlite, { county, house: dataDir });
  return {
    ...{ county, house: dataDir },
    bodyAt: async (key) => look?.bodyAt(key),
    lastAnchor: async () => look?.lastAnchor(),
    mark: async () => gone?.mark ?? (sqlite && markOf(sqlite, county)),
    counts: async () => {
      const counts = new Map<string, number>();
      for (const row of sqlite === undefined ? [] : storedRows(sqlite)) {
        const kind = kindOfRow(row);
        if (kind !== "transfer") counts.set(kind, (counts.get(kind) ?? 0) + 1);
      }
      return counts;
    },
    begin: async (mark) => {
      if (sqlite) putMarkOf(sqlite, county, mark);
    },
    requireOurs: async () => undefined,
    erase: async (done) => {
      const file = await open(note, "w", 0o600);
      await file
        .writeFile(`${JSON.stringify({ county, mark: done() })}\n`)
        .then(() => file.sync())
        .finally(() => file.close());
      await syncPath(dataDir);
      sqlite?.close();
      for (const name of databaseFiles) await rm(join(dataDir, name), { force: true });
      await syncPath(dataDir);
    },
    close: () => {
      if (sqlite?.isOpen) sqlite.close();
    },
  };
};

/** The county's files in a directory, with what a killed import may have left of them. */
export const directoryFilesLeft = (dataDir: string): LeftFiles => {
  const folders = ["files", "files.part"].map((name) => join(dataDir, name));
  return {
    counts: async () => {
      let [files, bytes] = [0, 0];
      for (const folder of folders.filter((each) => existsSync(each)))
        for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
          if (!entry.isFile()) continue;
          files += 1;
          bytes += (await stat(join(entry.parentPath, entry.name))).size;
        }
      return { files, bytes };
    },
    erase: async (_, requireOurs) => {
      await requireOurs();
      for (const folder of folders) await rm(folder, { recursive: true, force: true });
      await syncPath(dataDir);
    },
  };
};

/** Looks at a county in a directory, whose house may be at work. */
export const lookInDirectory = (dataDir: string, county: string): CountyLook => {
  const path = join(dataDir, "zhuxue.db");
  if (!existsSync(path)) throw new Error(`there is no county in ${dataDir}`);
  return lookInFile(openToRead(path), { county, house: dataDir });
};
