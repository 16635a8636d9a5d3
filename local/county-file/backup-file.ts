import { hash } from "node:crypto";
import type { DatabaseSync } from "node:sqlite";
import * as z from "zod";
import { Instant } from "../../domain/calendar/time.ts";

/** What a backup says of itself: when it was made, of which county, and the ids of the keys without which it is of no use. */
export const BackupNote = z.object({ madeAt: Instant, county: z.string(), keyIds: z.array(z.string()) });
export type BackupNote = z.infer<typeof BackupNote>;

/** A sealed file inside a backup, as it lay on the disk. */
export type BackedUpFile = { readonly key: string; readonly bytes: Uint8Array };

const sha256 = (bytes: Uint8Array): string => hash("sha256", bytes);

/** A backup is the county's own SQLite file with two tables more: the files its records name, and a note of itself. */
export const createBackupTables = (sqlite: DatabaseSync) => {
  sqlite.exec(`
    CREATE TABLE backup_file (key TEXT PRIMARY KEY, sha256 TEXT NOT NULL, bytes BLOB NOT NULL) STRICT;
    CREATE TABLE backup (id INTEGER PRIMARY KEY CHECK (id = 1), note TEXT NOT NULL) STRICT;
  `);
  const add = sqlite.prepare("INSERT OR IGNORE INTO backup_file (key, sha256, bytes) VALUES (?, ?, ?)");
  const note = sqlite.prepare("INSERT INTO backup (id, note) VALUES (1, ?)");
  return {
    add: ({ key, bytes }: BackedUpFile): void => void add.run(key, sha256(bytes), bytes),
    note: (said: BackupNote): void => void note.run(JSON.stringify(said)),
  };
};

/** Takes away what a county's own file does not have. */
export const dropBackupTables = (sqlite: DatabaseSync): void =>
  sqlite.exec("DROP TABLE backup_file; DROP TABLE backup");

/** The note of a backup; undefined for a county's own file. */
export const backupNoteIn = (sqlite: DatabaseSync): BackupNote | undefined => {
  const isBackup = sqlite.prepare("SELECT 1 FROM sqlite_master WHERE name = 'backup'").get() !== undefined;
  if (!isBackup) return undefined;
  const row = sqlite.prepare("SELECT note FROM backup WHERE id = 1").get() as { note: string } | undefined;
  return BackupNote.parse(JSON.parse(row?.note ?? "null"));
};

/** Every file in a backup; throws at the first whose bytes are not what was backed up. */
export function* backedUpFiles(sqlite: DatabaseSync): Generator<BackedUpFile> {
  const rows = sqlite.prepare("SELECT key, sha256, bytes FROM backup_file ORDER BY key").iterate();
  for (const row of rows as Iterable<BackedUpFile & { readonly sha256: string }>) {
    if (sha256(row.bytes) !== row.sha256)
      throw new Error(`the file ${row.key} in the backup is not what was backed up`);
    yield { key: row.key, bytes: row.bytes };
  }
}

/** Throws what SQLite finds wrong with a file, in its own words. */
export const requireIntegrity = (sqlite: DatabaseSync): void => {
  const found = sqlite.prepare("PRAGMA integrity_check(5)").all() as { integrity_check: string }[];
  const words = found.map(({ integrity_check: said }) => said).join("; ");
  if (words !== "ok") throw new Error(`SQLite finds the file damaged: ${words}`);
};
