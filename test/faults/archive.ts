import { join } from "node:path";
import { createHistoryChecker } from "../../domain/history/check-items.ts";
import type { HistoryFault } from "../../domain/history/history-fault.ts";
import { createKeys } from "../../functions/adapters/keys/keys.ts";
import type { Json, Keys, Table } from "../../functions/dependencies.ts";
import { keysFor } from "../../functions/repositories/keys.ts";
import { createRecordStore } from "../../functions/repositories/record-store.ts";
import { createRepositories } from "../../functions/repositories/repositories.ts";
import { openKeyFile } from "../../local/key-file.ts";
import { demoStart } from "../../local/local-system.ts";
import { openDatabase } from "../../local/sqlite/database.ts";
import { createSqliteTable } from "../../local/sqlite/sqlite-table.ts";
import { createStepFunctions } from "../../local/stepfunctions/step-functions.ts";

const county = "619901";

type Subject = { readonly kind: "application" | "list"; readonly id: string };

/** One entry of a record's history as it lies in the table. */
type Entry = {
  readonly version: number;
  readonly event: { readonly type: string; readonly actor: { readonly id: string } };
};

/** A subject's history, and what does not hold in its chain of hashes from the first entry to the record. */
type Told = { readonly entries: readonly Entry[]; readonly faults: readonly HistoryFault[] };

const toldOf = async (
  { table, keys }: { readonly table: Table; readonly keys: Keys },
  subject: Subject,
): Promise<Told> => {
  const key = keysFor(county).subject(subject);
  const { items } = await table.query({ pk: key.pk, prefix: "history#", limit: 500 });
  const record = await table.get(key);
  const checker = createHistoryChecker({ vouched: [], hash: keys.hash });
  for (const item of record ? [record, ...items] : items) checker.take({ ...item, place: 0 });
  const { faults } = checker.finish();
  return { entries: items.map(({ body }) => body as unknown as Entry), faults };
};

/** Opens a county's file after its process has ended, to see what became of everything. */
export const openArchive = async (dataDir: string) => {
  const db = openDatabase(join(dataDir, "zhuxue.db"));
  const keys = createKeys(await openKeyFile(join(dataDir, "keys.json")));
  const table = createSqliteTable(db);
  const { applications, lists, notices } = createRepositories(createRecordStore({ table, keys, county }));
  const engine = createStepFunctions({
    db,
    clock: { now: () => demoStart },
    workflows: [],
    invoke: async (): Promise<Json> => null,
    logger: { info: () => undefined, error: () => undefined },
  });
  return {
    applications,
    lists,
    notices,
    told: (subject: Subject) => toldOf({ table, keys }, subject),
    pathOf: (workflow: string, name: string) => engine.path({ workflow, name }),
    executions: (status: "RUNNING" | "SUCCEEDED" | "FAILED" | "TIMED_OUT" | "ABORTED") =>
      engine.list({ status, limit: 10_000 }),
    /** History entries that a reader could not handle. */
    setAside: () => db.sqlite.prepare("SELECT reader, pk, sk FROM history_set_aside").all(),
    close: async () => {
      await engine.close();
      await db.close();
    },
  };
};
