import { existsSync, statSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { setTimeout as pause } from "node:timers/promises";
import type { Instant } from "../../../domain/calendar/time.ts";
import type { Wait } from "../../../domain/wait/wait.ts";
import type { Keys } from "../../../functions/dependencies.ts";
import { verifyFile } from "../../verify/verify-file.ts";
import { type BackedUpFile, type BackupNote, backedUpFiles, backupNoteIn } from "../backup-file.ts";
import { keyFileFor } from "../keys-beside.ts";
import { filesNamedIn, type NamedFile } from "../named-files.ts";
import { sealedSamplesIn } from "../own-keys.ts";
import { openToRead, storedRows } from "../stored-rows.ts";
import { checkEngine } from "./check-engine.ts";
import { checkFiles } from "./check-files.ts";
import { checkReaders } from "./check-readers.ts";
import { createRecordCheck } from "./check-records.ts";
import { checkStructure } from "./check-structure.ts";
import { checkWaits } from "./check-waits.ts";
import type { Found, Section } from "./section.ts";

/** What a check of a county or of a backup came to. */
export type CountyCheck = {
  readonly file: string;
  readonly backup: BackupNote | undefined;
  readonly keys: "right" | "wrong" | "none";
  readonly sections: readonly Section[];
};

/**
 * Checks a county's directory, while it works or at rest, or a backup; nothing is written. A working county is in motion: what
 * is found in it counts only if it is found a second time, `againAfterMs` later.
 */
export const checkCounty = async ({ path, now, againAfterMs = 5000 }: Wanted): Promise<CountyCheck> => {
  const file = statSync(path).isDirectory() ? join(path, "zhuxue.db") : path;
  if (!existsSync(file)) throw new Error(`there is no county in ${path}`);
  const first = await lookAt(file, now);
  if (first.backup !== undefined || first.sections.every(({ found }) => found.length === 0)) return first;
  await pause(againAfterMs);
  const second = await lookAt(file, now);
  return { ...second, sections: second.sections.map((section) => foundTwice(section, first)) };
};

const foundTwice = (section: Section, { sections }: CountyCheck): Section => {
  const before = sections.find(({ name }) => name === section.name)?.found ?? [];
  const again = ({ at, what }: Found) => before.some((each) => each.at === at && each.what === what);
  return { ...section, found: section.found.filter(again) };
};

const lookAt = async (file: string, now: Instant): Promise<CountyCheck> => {
  const sqlite = openToRead(file);
  try {
    // One moment for all questions, whatever is written meanwhile.
    sqlite.exec("BEGIN");
    const backup = backupNoteIn(sqlite);
    const keys = await keyFileFor({ folders: [dirname(file)], samples: sealedSamplesIn(sqlite) });
    const sections = await sectionsOf({
      file,
      sqlite,
      backup,
      keys: keys.found === "right" ? keys.keys : undefined,
      now,
    });
    return { file, backup, keys: keys.found, sections };
  } finally {
    sqlite.close();
  }
};

const sectionsOf = async ({ file, sqlite, backup, keys, now }: Looking): Promise<readonly Section[]> => {
  const named = new Map<string, NamedFile>();
  const open: Wait[] = [];
  const records = async (): Promise<Section> => {
    const first = sqlite.prepare("SELECT pk FROM items LIMIT 1").get() as { pk: string } | undefined;
    const check = createRecordCheck({ county: first?.pk.split("#")[0] ?? "", keys });
    for (const row of storedRows(sqlite)) {
      const entity = await check.take(row);
      if (entity?.kind === "wait" && entity.closed === undefined) open.push(entity);
      for (const each of filesNamedIn(row.sk, row.body)) named.set(each.key, each);
    }
    return check.section();
  };
  const files = backup ? backedUpFiles(sqlite) : filesIn(join(dirname(file), "files"));
  return [
    await guarded("structure", () => checkStructure(sqlite)),
    await guarded("records", records),
    await guarded("histories", () => checkHistories(file, now)),
    await guarded("waits", () => checkWaits(sqlite, open)),
    await guarded("engine", () => checkEngine(sqlite)),
    await guarded("readers", () => checkReaders(sqlite)),
    await guarded("files", () => checkFiles({ named, files, keys })),
  ];
};

/** What cannot be read to its end is itself a finding, and no other part goes without its look. */
const guarded = async (name: Section["name"], look: () => Section | Promise<Section>): Promise<Section> => {
  try {
    return await look();
  } catch (error) {
    const what = `cannot be read to its end: ${error instanceof Error ? error.message : String(error)}`;
    return { name, looked: 0, found: [{ at: name, what }], notes: [] };
  }
};

const checkHistories = async (file: string, now: Instant): Promise<Section> => {
  const { faults, checked } = await verifyFile(file, { now });
  const found = faults.map(({ kind, of, at }) => ({ at: `${of} ${at}`, what: kind }));
  return { name: "histories", looked: checked.records, found, notes: [] };
};

async function* filesIn(folder: string): AsyncGenerator<BackedUpFile> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  // A name that begins with a dot is one that is being written.
  for (const entry of entries.filter((each) => each.isFile() && !each.name.startsWith("."))) {
    const path = join(entry.parentPath, entry.name);
    const bytes = await readFile(path).catch(() => undefined);
    if (bytes !== undefined) yield { key: relative(folder, path), bytes };
  }
}

type Wanted = {
  /** A county's directory, its file, or a backup. */
  readonly path: string;
  readonly now: Instant;
  readonly againAfterMs?: number;
};

type Looking = {
  readonly file: string;
  readonly sqlite: DatabaseSync;
  readonly backup: BackupNote | undefined;
  readonly keys: Keys | undefined;
  readonly now: Instant;
};
