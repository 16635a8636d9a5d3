import type { DatabaseSync } from "node:sqlite";
import type { Found, Section } from "./section.ts";

/** Tables a county's file may have; those of the engine begin with its name. */
const ours: ReadonlySet<string> = new Set([
  ...["items", "history_readers", "history_set_aside", "clock", "backup", "backup_file"],
]);
const needed = ["items", "history_readers", "history_set_aside", "sfn_execution", "sfn_history"];
const isOurs = (table: string): boolean => ours.has(table) || table.startsWith("sfn_") || table.startsWith("sqlite_");

const most = 100;

/** What SQLite itself finds wrong with the pages, rows and indexes of a file, and whose tables are in it. */
export const checkStructure = (sqlite: DatabaseSync): Section => {
  const said = sqlite.prepare(`PRAGMA integrity_check(${most})`).all() as { integrity_check: string }[];
  const damage = said.filter(({ integrity_check: words }) => words !== "ok");
  const foreign = sqlite.prepare("PRAGMA foreign_key_check").all() as { table: string; rowid: number }[];
  const rows = sqlite.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all() as { name: string }[];
  const tables = new Set(rows.map(({ name }) => name));
  const found: Found[] = [
    ...damage.map(({ integrity_check: words }) => ({ at: "SQLite", what: words })),
    ...foreign.map(({ table, rowid }) => ({ at: `${table} ${rowid}`, what: "points to a row that is not there" })),
    ...needed.filter((name) => !tables.has(name)).map((name) => ({ at: name, what: "this table is missing" })),
    ...[...tables].filter((name) => !isOurs(name)).map((name) => ({ at: name, what: "this table is not ours" })),
  ];
  return { name: "structure", looked: tables.size, found, notes: [] };
};
