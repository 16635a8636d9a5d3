import type { SQLInputValue, StatementSync } from "node:sqlite";
import { type Database, openDatabase } from "../../../local/sqlite/database.ts";

type Write = { readonly sql: string; readonly values: readonly SQLInputValue[] };
type Group = Write[];

/** Writes down what an engine writes, group by group, as it reaches SQLite. */
export const createRecorder = () => {
  const groups: Group[] = [];
  let group: Group | undefined;

  const recorded = (sql: string, statement: StatementSync): StatementSync =>
    new Proxy(statement, {
      get: (target, method: keyof StatementSync) => {
        const call = target[method];
        if (typeof call !== "function") return call;
        return (...values: SQLInputValue[]) => {
          if (group && /^(?:INSERT|UPDATE|DELETE)/.test(sql)) group.push({ sql, values });
          return Reflect.apply(call, target, values);
        };
      },
    });

  return {
    groups,
    /** A database that works as the given one and is listened to. */
    wrap: (db: Database): Database => ({
      ...db,
      sqlite: new Proxy(db.sqlite, {
        get: (target, name) => {
          if (name === "prepare") return (sql: string) => recorded(sql.trim(), target.prepare(sql));
          const value: unknown = Reflect.get(target, name);
          return typeof value === "function" ? value.bind(target) : value;
        },
      }),
      write: (job) =>
        db.write(() => {
          if (group === undefined) {
            group = [];
            groups.push(group);
            // Jobs of one group run without a pause between them.
            queueMicrotask(() => {
              group = undefined;
            });
          }
          return job();
        }),
    }),
  };
};

/** Makes the same writes in the same groups on another file, with nothing around them; gives the seconds it took. */
export const replay = (file: string, schemaOf: Database, groups: readonly Group[]): number => {
  const db = openDatabase(file);
  const tables = schemaOf.sqlite.prepare("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL").all();
  for (const { sql } of tables as { readonly sql: string }[]) db.sqlite.exec(sql);
  const statements = new Map<string, StatementSync>();
  for (const { sql } of groups.flat()) if (!statements.has(sql)) statements.set(sql, db.sqlite.prepare(sql));
  const begin = db.sqlite.prepare("BEGIN IMMEDIATE");
  const commit = db.sqlite.prepare("COMMIT");

  const begun = performance.now();
  for (const group of groups) {
    begin.run();
    for (const { sql, values } of group) statements.get(sql)?.run(...values);
    commit.run();
  }
  const seconds = (performance.now() - begun) / 1000;
  db.sqlite.close();
  return seconds;
};
