import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { createWebSite } from "../functions/adapters/site/web-site.ts";
import { createDependencies } from "../functions/create-dependencies.ts";
import type {
  Clock,
  Dependencies,
  HistoryFeed,
  Logger,
  MailSender,
  Settings,
  Site,
  Table,
  WorkflowEngine,
} from "../functions/dependencies.ts";
import { dispatchEvents } from "../functions/streams/dispatch-events.ts";
import { noteEvents } from "../functions/streams/send-notices.ts";
import { taskHandlers } from "../functions/tasks/task-handlers.ts";
import { catalogue } from "../workflows/catalogue.ts";
import { requireOwnCounty } from "./county-file/own-county.ts";
import { requireOwnKeys } from "./county-file/own-keys.ts";
import { createDirectoryStore, type DirectoryStore } from "./files/directory-store.ts";
import { createHistoryReader } from "./history-reader.ts";
import { requireSettled } from "./move/require-settled.ts";
import { openKeys } from "./open-keys.ts";
import type { Database } from "./sqlite/database.ts";
import { createStepFunctions, type StepFunctions } from "./stepfunctions/step-functions.ts";

/** The machinery of a county in this process: records, workflows, dispatch and notices, without any door. */
export type CountyMachine = {
  readonly deps: Dependencies;
  readonly files: DirectoryStore;
  readonly engine: StepFunctions;
  /** Resolves when everything committed so far has been dispatched, noted, and every workflow waits for somebody or some time. */
  readonly settled: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/** Starts the machinery on an open database; it picks up whatever was under way when the process ended. */
export const startCountyMachine = async (given: Given): Promise<CountyMachine> => {
  const { db, clock, logger, mail, settings, store, dataDir } = given;
  await mkdir(dataDir, { recursive: true });
  const keyFile = join(dataDir, "keys.json");
  requireOwnCounty(db.sqlite, settings.countyCode);
  await requireOwnKeys(db.sqlite, keyFile);
  const { keys, close: closeKeys } = await openKeys({ path: keyFile, logger });
  const { table, feed } = await store(db);
  await requireSettled(table, settings.countyCode);
  const files = createDirectoryStore({ folder: join(dataDir, "files"), keys, clock });
  // The engine calls task handlers and the handlers call the engine: each finds the other when the first step runs.
  const engine = createStepFunctions({
    db,
    clock,
    logger,
    workflows: catalogue.map(({ name, definition }) => ({ name, definition: substituted(definition) })),
    invoke: (name, payload) => {
      const handler = handlers[name as keyof typeof handlers];
      if (handler === undefined) throw new Error(`there is no task handler ${name}`);
      return handler(payload);
    },
  });
  const deps = createDependencies({
    table,
    engine: given.overEngine?.(engine) ?? engine,
    mail,
    files,
    site: given.site ?? createWebSite(settings.publicUrl),
    keys,
    clock,
    logger,
    settings,
    readers: () => readers.map((reader) => reader.progress()),
  });
  const handlers = taskHandlers(deps);
  const readers = [
    createHistoryReader({
      db,
      feed: feed(),
      name: "dispatch-events",
      handle: (items) => dispatchEvents(deps, items),
      logger,
    }),
    createHistoryReader({ db, feed: feed(), name: "send-notices", handle: (items) => noteEvents(deps, items), logger }),
  ];
  await engine.run();
  for (const reader of readers) reader.run();

  const settled = async () => {
    for (let before = -1, handled = 0; before !== handled; ) {
      before = handled;
      await engine.idle();
      const counts = await Promise.all(readers.map((reader) => reader.caughtUp()));
      await engine.idle();
      handled = counts.reduce((sum, count) => sum + count, 0);
    }
  };
  return {
    deps,
    files,
    engine,
    settled,
    close: async () => {
      closeKeys();
      await Promise.all(readers.map((reader) => reader.close()));
      await engine.close();
    },
  };
};

/** A definition as deployed: each placeholder `${name}` becomes the function's own name. */
const substituted = (definition: unknown): unknown =>
  JSON.parse(JSON.stringify(definition).replaceAll(/\$\{(\w+)\}/g, "$1"));

type Given = {
  readonly db: Database;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly mail: MailSender;
  readonly settings: Settings;
  readonly dataDir: string;
  /** The county's website as others see it; by default asked over the network. */
  readonly site?: Site;
  /** Puts something between the handlers and their engine. */
  readonly overEngine?: (engine: WorkflowEngine) => WorkflowEngine;
  /** The table of records and its feed: SQLite in this file, or DynamoDB. */
  readonly store: (db: Database) => Promise<{ readonly table: Table; readonly feed: () => HistoryFeed }>;
};
