import { mkdir, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Instant } from "../../../domain/calendar/time.ts";
import type { Table } from "../../../functions/dependencies.ts";
import { freePort } from "../../../local/free-port.ts";
import { type LocalSystem, startLocalSystem } from "../../../local/local-system.ts";
import { seedDemoCounty } from "../../../local/seed.ts";
import { sqliteStore } from "../../../local/stores.ts";
import { countingPorts, passingDays } from "./counting.ts";
import type { Work } from "./counts.ts";
import { movesOf } from "./moves.ts";
import { storedIn } from "./stored-bytes.ts";

const countyCode = "619901";

type Ports = ReturnType<typeof countingPorts>;

/** What is played in a county that is counted; `beforeDaysPass` is asked each time before the clock is put forward. */
type Story<Told> = {
  readonly clock: Instant;
  /** Which townships there are; all of them if it does not say. */
  readonly townships?: readonly string[];
  readonly beforeDaysPass?: (system: LocalSystem, ports: Ports) => Promise<void>;
  readonly play: (system: LocalSystem, ports: Ports) => Promise<Told>;
};

/** Plays a story through the doors of a demo county whose every port is counted, and tells what it took, CPU of the whole process included. */
export const countedCounty = async <Told>(story: Story<Told>) => {
  const dataDir = await mkdtemp(join(tmpdir(), "zhuxue-scale-"));
  const files = join(dataDir, "files");
  await mkdir(files);
  const ports = countingPorts();
  const tables: Table[] = [];
  const system = await startLocalSystem({
    dataDir,
    port: await freePort(),
    countyCode,
    publicUrl: undefined,
    logger: ports.logger,
    mail: ports.mail,
    clock: story.clock,
    systemNow: Date.now,
    development: undefined,
    store: async (db) => {
      const store = await sqliteStore(db);
      tables.push(store.table);
      return { ...store, table: ports.over(store.table) };
    },
  });
  const stored = async () => {
    const [table] = tables;
    if (table === undefined) throw new Error("the county has no table");
    return storedIn(table, countyCode);
  };
  const skipTo = async (target: Instant): Promise<void> => {
    await story.beforeDaysPass?.(system, ports);
    // A clock that is put forward keeps sessions alive and runs routines out of turn, which no county does.
    await ports.under(passingDays, async () => system.skipTo?.(target));
  };
  try {
    await seedDemoCounty(system.deps, story.townships);
    await system.settled();
    const before = await stored();
    ports.reset();
    const used = process.cpuUsage();
    const told = await story.play({ ...system, skipTo }, ports);
    await system.settled();
    const { user, system: inSystem } = process.cpuUsage(used);
    const after = await stored();
    const { transitionsOfApproval, ...moves } = movesOf(system);
    const { partitions, ...counted } = ports.counted();
    const kept = await readdir(files, { recursive: true, withFileTypes: true });
    const work: Work = {
      ...moves,
      ...counted,
      cases: ports.usedFor("cases"),
      storedBytes: {
        table: after.table - before.table,
        indexes: after.indexes - before.indexes,
        history: after.history - before.history,
      },
      entries: after.entries - before.entries,
      files: kept.filter((each) => each.isFile()).length,
    };
    return { told, work, partitions, transitionsOfApproval, cpuMs: (user + inSystem) / 1000 };
  } finally {
    await system.close();
    await rm(dataDir, { recursive: true, force: true });
  }
};
