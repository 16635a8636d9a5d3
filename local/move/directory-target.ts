import { existsSync, readdirSync } from "node:fs";
import { link, mkdir, open, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { keysFor } from "../../functions/repositories/keys.ts";
import { keyFileFor } from "../county-file/keys-beside.ts";
import { readersTable } from "../history-reader.ts";
import { setAsideTable } from "../set-aside.ts";
import { itemColumns, valuesOf } from "../sqlite/item-row.ts";
import { createItemsTable } from "../sqlite/items-schema.ts";
import { syncPath } from "../sync-path.ts";
import { readers } from "./county-source.ts";
import type { Arriving, FilesTarget, RecordsTarget } from "./county-target.ts";
import { goneNote } from "./mark.ts";
import type { MovedItem } from "./move-file.ts";

const ownerOnly = 0o600;
const ownerOnlyFolder = 0o700;

/** What an import holds as long as it lives, and no longer: a lock of the system's on an empty file. */
export const importLock = "import.lock";

const lockIn = (dataDir: string): DatabaseSync => {
  const lock = new DatabaseSync(join(dataDir, importLock), { timeout: 0 });
  try {
    lock.exec("BEGIN EXCLUSIVE");
    return lock;
  } catch (error) {
    lock.close();
    throw new Error(`another import is at work in ${dataDir}, or asleep: wait for it or end it`, { cause: error });
  }
};

/**
 * A county's records into a directory that holds none, by one import at a time. They lie under another name until all are
 * there; whoever was killed begins anew. The readers of the history begin behind what was told already; what was not lies on their shelves.
 */
export const directoryTarget = (dataDir: string): RecordsTarget => {
  const path = join(dataDir, "zhuxue.db");
  const part = `${path}.part`;
  let lock: DatabaseSync | undefined;
  let filling: ReturnType<typeof fill> | undefined;
  let arriving: Arriving | undefined;
  const requireEmpty = (): void => {
    if ([path, `${path}-wal`, `${path}-shm`].some((each) => existsSync(each)))
      throw new Error(`${dataDir} holds a county already; import into an empty directory`);
    // Whoever presses `forget` once more where its note lies erases the county without being asked again.
    if (existsSync(join(dataDir, goneNote)))
      throw new Error(`${dataDir} has the note of a county that was forgotten; import into an empty directory`);
  };
  return {
    begin: async (begun) => {
      requireEmpty();
      const keys = await keyFileFor({ folders: [dataDir], samples: begun.samples });
      if (keys.found === "wrong")
        throw new Error(
          `${keys.path} does not open what ${keys.unopened.join(", ")} sealed: it is another county's, or too old`,
        );
      await mkdir(dataDir, { recursive: true });
      lock = lockIn(dataDir);
      // Another import may have come to its end meanwhile.
      requireEmpty();
      await rm(part, { force: true });
      await (await open(part, "wx", ownerOnly)).close();
      arriving = begun;
      filling = fill(part);
    },
    requireOurs: async () => undefined,
    put: async (items) => filling?.put(items),
    finish: async () => {
      if (filling === undefined || arriving === undefined) throw new Error("nothing was begun");
      filling.end(arriving);
      filling = undefined;
      await syncPath(part);
      // A name that is taken is refused, whoever took it meanwhile.
      await link(part, path);
      await rm(part);
      await rm(join(dataDir, importLock));
      await syncPath(dataDir);
    },
    close: async () => {
      filling?.close();
      lock?.close();
    },
  };
};

const fill = (part: string) => {
  const sqlite = new DatabaseSync(part);
  // A part that does not come to its end is thrown away, so it needs no journal of its own.
  sqlite.exec("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF");
  createItemsTable({ sqlite });
  sqlite.exec(`${readersTable}; ${setAsideTable}`);
  const places = itemColumns.map(() => "?").join(", ");
  const insert = sqlite.prepare(`INSERT INTO items (${itemColumns.join(", ")}) VALUES (${places})`);
  const append = sqlite.prepare("INSERT INTO items (pk, sk, body) VALUES (?, ?, ?)");
  const aside = sqlite.prepare("INSERT INTO history_set_aside (reader, pk, sk, body) VALUES (?, ?, ?, ?)");

  const putOne = ({ untold = [], version, indexes, ...item }: MovedItem): void => {
    const { pk, sk, body } = item;
    if (version !== undefined) {
      insert.run(
        pk,
        sk,
        ...valuesOf({ ...item, version, ...(indexes && { indexes }) } as Parameters<typeof valuesOf>[0]),
      );
      return;
    }
    append.run(pk, sk, JSON.stringify(body));
    for (const reader of untold) aside.run(reader, pk, sk, JSON.stringify(body));
  };

  return {
    put: (items: readonly MovedItem[]): void => {
      sqlite.exec("BEGIN");
      for (const item of items) putOne(item);
      sqlite.exec("COMMIT");
    },
    end: ({ county, file, at }: Arriving): void => {
      putOne({ ...keysFor(county).transfer, version: 1, body: { is: "arrived", at, file, head: "" } });
      const { last } = sqlite.prepare("SELECT coalesce(max(id), 0) AS last FROM items").get() as { last: number };
      const read = sqlite.prepare("INSERT INTO history_readers (name, cursor) VALUES (?, ?)");
      for (const reader of readers) read.run(reader, String(last));
      sqlite.close();
    },
    close: (): void => sqlite.close(),
  };
};

/** A county's sealed files into the directory; they lie in another folder until all are there. */
export const directoryFilesTarget = (dataDir: string): FilesTarget => {
  const folder = join(dataDir, "files");
  const part = join(dataDir, "files.part");
  const folders = new Set<string>();
  return {
    begin: async () => {
      if (existsSync(folder) && readdirSync(folder).length > 0)
        throw new Error(`${folder} holds files already; move them away first`);
      await rm(part, { recursive: true, force: true });
      await mkdir(part, { recursive: true, mode: ownerOnlyFolder });
      folders.add(part);
    },
    put: async ({ key, bytes }) => {
      const path = join(part, key);
      await mkdir(dirname(path), { recursive: true, mode: ownerOnlyFolder });
      folders.add(dirname(path));
      const file = await open(path, "w", ownerOnly);
      await file
        .writeFile(bytes)
        .then(() => file.sync())
        .finally(() => file.close());
    },
    finish: async () => {
      for (const each of folders) await syncPath(each);
      await rename(part, folder);
      await syncPath(dataDir);
    },
  };
};
