import { DatabaseSync } from "node:sqlite";
import { namedFault } from "./database-fault.ts";

/** The one SQLite file of a county: reads at any time, writes in groups that share one durable COMMIT. */
export type Database = {
  readonly sqlite: DatabaseSync;
  /**
   * Runs the synchronous job in the next group, once more if another job of the group threw; resolves after COMMIT has
   * reached the disk. A job that throws undoes only itself. What the machine does to the file (`DiskFull`, `DiskFault`, `DatabaseBusy`, `DatabaseCorrupt`) may undo the whole
   * group: then every writer of it hears that name, nothing of it is stored, and the next group begins afresh.
   */
  readonly write: <T>(job: () => T) => Promise<T>;
  /** Commits what waits, then closes the file. */
  readonly close: () => Promise<void>;
};

type Waiting = {
  readonly job: () => unknown;
  readonly resolve: (value: never) => void;
  readonly reject: (error: unknown) => void;
};

/** How long a statement waits for another process that has the file. */
const busyMs = 5000;

/** Opens (or creates) the file in WAL mode with full sync, and refuses to go on if SQLite did not accept that. */
export const openDatabase = (path: string): Database => {
  // From the first statement on: after a kill the file may still be in the hands of whoever reads or recovers it.
  const sqlite = new DatabaseSync(path, { timeout: busyMs });
  sqlite.exec(
    "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -32000; PRAGMA wal_autocheckpoint = 4000",
  );
  const { synchronous } = sqlite.prepare("PRAGMA synchronous").get() as { synchronous: number };
  if (synchronous !== 2) throw new Error(`SQLite runs with synchronous=${synchronous}, not FULL`);
  const { journal_mode: journal } = sqlite.prepare("PRAGMA journal_mode").get() as { journal_mode: string };
  if (journal !== "wal" && path !== ":memory:")
    throw new Error(`SQLite keeps a ${journal} journal, not a write-ahead log`);

  const begin = sqlite.prepare("BEGIN IMMEDIATE");
  const savepoint = sqlite.prepare("SAVEPOINT job");
  const release = sqlite.prepare("RELEASE job");
  const commit = sqlite.prepare("COMMIT");
  let waiting: Waiting[] = [];
  let scheduled = false;

  /** Runs the jobs of a group one after the other; the first that throws ends it. */
  const runTogether = (group: readonly Waiting[]): (() => void)[] =>
    group.map(({ job, resolve }) => {
      const value = job();
      return () => resolve(value as never);
    });

  /** Runs the jobs of a group so that one that throws undoes itself alone. */
  const runEach = (group: readonly Waiting[]): (() => void)[] =>
    group.map(({ job, resolve, reject }) => {
      savepoint.run();
      try {
        const value = job();
        release.run();
        return () => resolve(value as never);
      } catch (error) {
        // On a full disk SQLite takes back the whole transaction by itself, and with it all who share it.
        if (!sqlite.isTransaction) throw error;
        sqlite.exec("ROLLBACK TO job");
        release.run();
        return () => reject(namedFault(error));
      }
    });

  const inTransaction = <T>(job: () => T): T => {
    begin.run();
    try {
      const value = job();
      commit.run();
      return value;
    } catch (error) {
      if (sqlite.isTransaction) sqlite.exec("ROLLBACK");
      throw error;
    }
  };

  const commitGroup = () => {
    scheduled = false;
    const group = waiting;
    waiting = [];
    if (group.length === 0) return;
    let answers: (() => void)[];
    try {
      // Savepoints copy every page they touch, and jobs that throw are rare: they are run apart when it happens.
      answers = inTransaction(() => runTogether(group));
    } catch {
      try {
        answers = inTransaction(() => runEach(group));
      } catch (error) {
        const fault = namedFault(error);
        answers = group.map(
          ({ reject }) =>
            () =>
              reject(fault),
        );
      }
    }
    for (const answer of answers) answer();
  };

  return {
    sqlite,
    write: (job) =>
      new Promise((resolve, reject) => {
        waiting.push({ job, resolve: resolve as (value: never) => void, reject });
        if (scheduled) return;
        scheduled = true;
        setImmediate(commitGroup);
      }),
    close: async () => {
      commitGroup();
      sqlite.close();
    },
  };
};
