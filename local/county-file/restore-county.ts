import { existsSync, readdirSync } from "node:fs";
import { chmod, copyFile, link, mkdir, open, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { syncPath } from "../sync-path.ts";
import { type BackupNote, backedUpFiles, backupNoteIn, dropBackupTables, requireIntegrity } from "./backup-file.ts";
import { type KeysFound, keyFileFor } from "./keys-beside.ts";
import { createSealedSamples } from "./sealed-samples.ts";
import { openToRead, storedRows } from "./stored-rows.ts";

/** A county that was put back, and what is known of the keys it needs. */
export type Restored = BackupNote & { readonly items: number; readonly files: number; readonly keys: KeysFound };

const ownerOnly = 0o600;
const ownerOnlyFolder = 0o700;

/**
 * Puts a backup into a directory that holds no county: the whole backup is checked first, then its files are written, then
 * its records, which appear last and at once. A restore that was killed is begun again. Keys that do not open what the
 * backup has sealed stop it; without a key file it is put back, and the county does not start before it has one.
 */
export const restoreCounty = async ({ path, dataDir }: Wanted): Promise<Restored> => {
  refuseCounty(dataDir);
  const backup = openToRead(path);
  try {
    const note = noteOf(backup, path);
    requireIntegrity(backup);
    const samples = createSealedSamples();
    let items = 0;
    let files = 0;
    for (const row of storedRows(backup)) {
      items += 1;
      samples.ofRow(row);
    }
    for (const { key, bytes } of backedUpFiles(backup)) {
      files += 1;
      samples.ofFile(key, bytes);
    }
    const keys = await keyFileFor({ folders: [dataDir, dirname(path)], samples: samples.all() });
    if (keys.found === "wrong")
      throw new Error(
        `${keys.path} does not open what ${keys.unopened.join(", ")} sealed; it is another county's, or too old`,
      );
    await mkdir(dataDir, { recursive: true });
    await writeFiles(backup, join(dataDir, "files.part"));
    await writeRecords(path, join(dataDir, "zhuxue.db.part"));
    if (files > 0) await rename(join(dataDir, "files.part"), join(dataDir, "files"));
    else await rm(join(dataDir, "files.part"), { recursive: true });
    // A name that is taken is refused, whoever took it meanwhile.
    await link(join(dataDir, "zhuxue.db.part"), join(dataDir, "zhuxue.db"));
    await rm(join(dataDir, "zhuxue.db.part"));
    await syncPath(dataDir);
    return { ...note, items, files, keys };
  } finally {
    backup.close();
  }
};

const refuseCounty = (dataDir: string): void => {
  if (["zhuxue.db", "zhuxue.db-wal", "zhuxue.db-shm"].some((name) => existsSync(join(dataDir, name))))
    throw new Error(`${dataDir} holds a county already; restore into an empty directory`);
  const files = join(dataDir, "files");
  if (existsSync(files) && readdirSync(files).length > 0)
    throw new Error(`${files} holds files already; move them away first`);
};

const noteOf = (backup: DatabaseSync, path: string): BackupNote => {
  const note = backupNoteIn(backup);
  if (note === undefined) throw new Error(`${path} is no backup of a county`);
  return note;
};

const writeFiles = async (backup: DatabaseSync, folder: string): Promise<void> => {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { mode: ownerOnlyFolder });
  const folders = new Set([folder]);
  for (const { key, bytes } of backedUpFiles(backup)) {
    const path = join(folder, key);
    await mkdir(dirname(path), { recursive: true, mode: ownerOnlyFolder });
    folders.add(dirname(path));
    const file = await open(path, "wx", ownerOnly);
    await file
      .writeFile(bytes)
      .then(() => file.sync())
      .finally(() => file.close());
  }
  for (const each of folders) await syncPath(each);
};

const writeRecords = async (path: string, part: string): Promise<void> => {
  await rm(part, { force: true });
  await copyFile(path, part);
  await chmod(part, ownerOnly);
  const sqlite = new DatabaseSync(part);
  try {
    sqlite.exec("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF");
    dropBackupTables(sqlite);
    sqlite.exec("VACUUM");
    requireIntegrity(sqlite);
  } finally {
    sqlite.close();
  }
  await syncPath(part);
};

type Wanted = {
  readonly path: string;
  /** Where the county is to live; made if it is missing. */
  readonly dataDir: string;
};
