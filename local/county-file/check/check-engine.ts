import type { DatabaseSync } from "node:sqlite";
import type { Found, Section } from "./section.ts";

/** Columns of the engine's tables that hold JSON where they hold text. */
const json = ["input", "execution_input", "variables", "retries", "call", "output", "events", "definition"];

/** Every row of the engine can be read: its JSON is JSON, every branch has its parent, every execution its definition. */
export const checkEngine = (sqlite: DatabaseSync): Section => {
  const tables = sqlite
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name LIKE 'sfn\\_%' ESCAPE '\\'")
    .all() as { name: string }[];
  const count = (sql: string): number => Number((sqlite.prepare(sql).get() as { n: number }).n);
  let looked = 0;
  const found: Found[] = [];
  for (const { name } of tables) {
    looked += count(`SELECT count(*) AS n FROM ${name}`);
    const columns = sqlite.prepare("SELECT name FROM pragma_table_info(?)").all(name) as { name: string }[];
    for (const column of columns.map((each) => each.name).filter((each) => json.includes(each))) {
      const broken = count(
        `SELECT count(*) AS n FROM ${name} WHERE typeof(${column}) = 'text' AND NOT json_valid(${column})`,
      );
      if (broken > 0) found.push({ at: `${name}.${column}`, what: `${broken} rows are no JSON` });
    }
  }
  const orphans = count(
    `SELECT count(*) AS n FROM sfn_execution b
     WHERE b.parent IS NOT NULL AND NOT EXISTS (SELECT 1 FROM sfn_execution p WHERE p.id = b.parent)`,
  );
  if (orphans > 0) found.push({ at: "sfn_execution", what: `${orphans} branches have lost their parent` });
  const unwritten = count(
    `SELECT count(*) AS n FROM sfn_execution e
     WHERE e.parent IS NULL AND NOT EXISTS (SELECT 1 FROM sfn_definition d WHERE d.id = e.definition)`,
  );
  if (unwritten > 0) found.push({ at: "sfn_execution", what: `${unwritten} executions have no definition` });
  return { name: "engine", looked, found, notes: [] };
};
