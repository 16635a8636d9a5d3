import { existsSync } from "node:fs";
import { open, readFile, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as pause } from "node:timers/promises";
import type { Instant } from "../../domain/calendar/time.ts";
import { faultNameOf } from "../sqlite/database-fault.ts";
import { syncPath } from "../sync-path.ts";
import { createBackupTables, requireIntegrity } from "./backup-file.ts";
import { filesNamedIn, type NamedFile } from "./named-files.ts";
import { createSealedSamples } from "./sealed-samples.ts";
import { openToRead, storedRows } from "./stored-rows.ts";

/** A backup that was written: what is in it, and the files its records name that are not on the county's disk. */
export type BackupMade = {
  readonly items: number;
  readonly files: number;
  readonly keyIds: readonly string[];
  readonly missing: readonly string[];
};

const ownerOnly = 0o600;
const attempts = 4;
const pauseMs = 500;

/**
 * Writes one file with a whole county while it works: its records as of one moment, then the files they name. A file is
 * always older than its record, so only what was taken away meanwhile can be missing, and then everything is taken anew.
 * Keys are never in it. Nobody finds half a backup under `path`, and none is overwritten.
 */
export const backupCounty = async ({ dataDir, path, now }: Wanted): Promise<BackupMade> => {
  const source = join(dataDir, "zhuxue.db");
  if (!existsSync(source)) throw new Error(`there is no county in ${dataDir}`);
  if (existsSync(path)) throw new Error(`${path} is there already; a backup overwrites nothing`);
  const part = `${path}.part`;
  await claim(part);
  try {
    const made = await untilWhole({ dataDir, source, part, now });
    await syncPath(part);
    await rename(part, path);
    await syncPath(dirname(path));
    return made;
  } catch (error) {
    await rm(part, { force: true });
    throw faultNameOf(error) === "DatabaseCorrupt"
      ? new Error(`${basename(source)} is damaged and cannot be backed up: npm run check-county names what`, {
          cause: error,
        })
      : error;
  }
};

/** Only one backup at a time writes here, and nobody else may read it. */
const claim = async (part: string): Promise<void> => {
  const file = await open(part, "wx", ownerOnly).catch((error: unknown) => {
    if (error instanceof Error && "code" in error && error.code === "EEXIST")
      throw new Error(`${part} is there: a backup is running, or one was killed; then remove it`);
    throw error;
  });
  await file.close();
};

type Taking = { readonly dataDir: string; readonly source: string; readonly part: string; readonly now: Instant };

const untilWhole = async (taking: Taking): Promise<BackupMade> => {
  for (let attempt = 1; ; attempt += 1) {
    const { arriving, ...made } = await takeOnce(taking);
    if (attempt === attempts || (made.missing.length === 0 && arriving.length === 0)) return made;
    await (await open(taking.part, "w", ownerOnly)).close();
    await pause(pauseMs);
  }
};

const takeOnce = async ({ dataDir, source, part, now }: Taking) => {
  copyRecords(source, part);
  const sqlite = new DatabaseSync(part);
  try {
    // A part that does not come to its end is thrown away, so it needs no journal of its own.
    sqlite.exec("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF");
    const { named, ...read } = readRecords(sqlite);
    const tables = createBackupTables(sqlite);
    const lost: NamedFile[] = [];
    sqlite.exec("BEGIN");
    for (const file of named.values()) {
      const bytes = await readFile(join(dataDir, "files", file.key)).catch(absent);
      if (bytes === undefined) lost.push(file);
      else {
        tables.add({ key: file.key, bytes });
        read.samples.ofFile(file.key, bytes);
      }
    }
    const keyIds = read.samples.all().map(({ keyId }) => keyId);
    tables.note({ madeAt: now, county: read.county, keyIds });
    sqlite.exec("COMMIT");
    requireIntegrity(sqlite);
    const lostWhere = (is: NamedFile["is"]) => lost.filter((file) => file.is === is).map(({ key }) => key);
    const files = named.size - lost.length;
    return { items: read.items, files, keyIds, missing: lostWhere("kept"), arriving: lostWhere("arriving") };
  } finally {
    sqlite.close();
  }
};

/** One read transaction over the whole file: writers go on beside it, and nothing they write meanwhile is in it. */
const copyRecords = (source: string, part: string): void => {
  const sqlite = openToRead(source);
  try {
    sqlite.prepare("VACUUM INTO ?").run(part);
  } finally {
    sqlite.close();
  }
};

const readRecords = (sqlite: DatabaseSync) => {
  const named = new Map<string, NamedFile>();
  const samples = createSealedSamples();
  let county = "";
  let items = 0;
  for (const row of storedRows(sqlite)) {
    items += 1;
    county ||= row.pk.split("#")[0] ?? "";
    samples.ofRow(row);
    for (const file of filesNamedIn(row.sk, row.body)) named.set(file.key, file);
  }
  return { named, samples, county, items };
};

const absent = (error: unknown): undefined => {
  if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
  throw error;
};

type Wanted = {
  readonly dataDir: string;
  /** Where the backup goes; nothing may be there. */
  readonly path: string;
  readonly now: Instant;
};
