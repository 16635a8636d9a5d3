import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { indexNames } from "../../functions/adapters/table/index-names.ts";
import { keysFor } from "../../functions/repositories/keys.ts";
import { type StoredRow, storedRows } from "../county-file/stored-rows.ts";
import { type CountySource, type Now, readers, type SealedFiles, staysBehind } from "./county-source.ts";
import { Mark, requireKept } from "./mark.ts";
import type { MovedItem } from "./move-file.ts";

const askedForMs = 500;

/** Opens the county's file so that no house can have it open at the same time, neither now nor until it is closed. */
export const openAlone = (dataDir: string): DatabaseSync => {
  const path = join(dataDir, "zhuxue.db");
  if (!existsSync(path)) throw new Error(`there is no county in ${dataDir}`);
  const sqlite = new DatabaseSync(path, { timeout: askedForMs });
  try {
    sqlite.exec("PRAGMA locking_mode = EXCLUSIVE; PRAGMA synchronous = FULL; BEGIN IMMEDIATE; COMMIT");
    return sqlite;
  } catch (error) {
    sqlite.close();
    throw new Error(`a house is at work in ${dataDir}: stop it first`, { cause: error });
  }
};

const has = (sqlite: DatabaseSync, table: string): boolean =>
  sqlite.prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?").get(table) !== undefined;

/** Which readers have not handled an entry: it lies behind where they are, or was set aside. */
const createUntold = (sqlite: DatabaseSync) => {
  const cursor = has(sqlite, "history_readers")
    ? sqlite.prepare("SELECT CAST(cursor AS INTEGER) AS id FROM history_readers WHERE name = ?")
    : undefined;
  const isAside = has(sqlite, "history_set_aside")
    ? sqlite.prepare("SELECT 1 FROM history_set_aside WHERE reader = ? AND pk = ? AND sk = ?")
    : undefined;
  const read = new Map(readers.map((name) => [name, (cursor?.get(name) as { id: number } | undefined)?.id ?? 0]));
  return ({ id, pk, sk }: Pick<StoredRow, "id" | "pk" | "sk">): readonly string[] =>
    readers.filter((name) => id > (read.get(name) ?? 0) || isAside?.get(name, pk, sk) !== undefined);
};

const movedItem = (row: StoredRow, untold: readonly string[]): MovedItem => {
  const { pk, sk, version, expiresAt, body, places } = row;
  if (body === undefined)
    throw new Error(`${pk} ${sk} is broken: npm run check-county names what has to be mended first`);
  const indexes: MovedItem["indexes"] = {};
  for (const [n, name] of indexNames.entries()) {
    const [indexPk, indexSk] = [places[2 * n], places[2 * n + 1]];
    if (indexPk != null && indexSk != null) indexes[name] = { pk: indexPk, sk: indexSk };
  }
  return {
    ...{ pk, sk, body: { ...body } as MovedItem["body"] },
    ...(version === null ? {} : { version }),
    ...(Object.keys(indexes).length > 0 && { indexes }),
    ...(expiresAt !== null && { expiresAt }),
    ...(untold.length > 0 && { untold: [...untold] }),
  };
};

/** The county in a directory, which no house has open meanwhile; its items come in the order in which they were first written. */
export const openDirectorySource = ({
  dataDir,
  now,
}: {
  readonly dataDir: string;
  readonly now: Now;
}): CountySource => {
  const sqlite = openAlone(dataDir);
  const county = keptIn(sqlite);
  let isShut = false;
  return {
    ...{ county, from: "directory" },
    still: async () => undefined,
    isShut: () => isShut,
    items: async function* () {
      const untold = createUntold(sqlite);
      for (const row of storedRows(sqlite))
        if (!staysBehind(row)) yield movedItem(row, row.version === null ? untold(row) : []);
    },
    leave: async () => {
      putMarkOf(sqlite, county, { is: "leaving", at: now() });
      isShut = true;
    },
    close: async () => sqlite.close(),
  };
};

const keptIn = (sqlite: DatabaseSync): string => {
  try {
    const county = countyIn(sqlite);
    requireKept(markOf(sqlite, county));
    return county;
  } catch (error) {
    sqlite.close();
    throw error;
  }
};

/** The code of the county in a file. */
export const countyIn = (sqlite: DatabaseSync): string => {
  const row = has(sqlite, "items")
    ? (sqlite.prepare("SELECT pk FROM items WHERE sk = 'county' LIMIT 1").get() as { pk: string } | undefined)
    : undefined;
  const county = row?.pk.split("#")[0];
  if (county === undefined) throw new Error("the file holds no county");
  return county;
};

/** What the file says of its county's transfer. */
export const markOf = (sqlite: DatabaseSync, county: string): Mark | undefined => {
  const { pk, sk } = keysFor(county).transfer;
  const row = sqlite.prepare("SELECT body FROM items WHERE pk = ? AND sk = ?").get(pk, sk);
  return row && Mark.parse(JSON.parse(String(row["body"])));
};

/** Says in the file what befalls its county. */
export const putMarkOf = (sqlite: DatabaseSync, county: string, mark: Mark): void => {
  const { pk, sk } = keysFor(county).transfer;
  sqlite
    .prepare(
      `INSERT INTO items (pk, sk, version, body) VALUES (?, ?, 1, ?)
       ON CONFLICT (pk, sk) DO UPDATE SET version = version + 1, body = excluded.body`,
    )
    .run(pk, sk, JSON.stringify({ ...mark, head: "" }));
};

/** Lets a county that was exported go on in its own house again. */
export const reopenDirectory = (dataDir: string): "reopened" | "open" => {
  const sqlite = openAlone(dataDir);
  try {
    const county = countyIn(sqlite);
    requireKept(markOf(sqlite, county));
    const { pk, sk } = keysFor(county).transfer;
    const { changes } = sqlite
      .prepare("DELETE FROM items WHERE pk = ? AND sk = ? AND body ->> '$.is' = 'leaving'")
      .run(pk, sk);
    return changes === 1 ? "reopened" : "open";
  } finally {
    sqlite.close();
  }
};

/** The county's files in its directory, sealed as they lie there. */
export const directoryFiles = (dataDir: string): SealedFiles => ({
  read: (key) =>
    readFile(join(dataDir, "files", key)).catch((error: unknown) => {
      if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
      throw error;
    }),
});
