import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Instant } from "../../domain/calendar/time.ts";
import { dayOf, startOfDay } from "../../domain/calendar/time.ts";
import { countWorkingDays } from "../../domain/calendar/working-days.ts";
import type { Dependencies, Mail } from "../../functions/dependencies.ts";
import { freePort } from "../../local/free-port.ts";
import { demoStart, type LocalSystem, startLocalSystem } from "../../local/local-system.ts";
import { seedDemoCounty } from "../../local/seed.ts";
import { type Leak, refuseLeaks, watchForLeaks } from "./leak-watch.ts";

/** A whole county on a free port of this machine, with a clock that only the test moves. */
export type World = LocalSystem & {
  /** Every mail sent so far, in order. */
  readonly mails: readonly Mail[];
  /** Puts the clock forward by so many working days, to nine in the morning. */
  readonly skipWorkingDays: (days: number) => Promise<void>;
  readonly skip: (target: Instant) => Promise<void>;
  readonly logged: readonly string[];
  /** Folder of the county's one file. */
  readonly dataDir: string;
  /** What is private of anybody and was logged, mailed, put into an address, a workflow or an error page so far. */
  readonly leaks: () => readonly Leak[];
  /** Closes the county; fails if anything private got out meanwhile. */
  readonly end: () => Promise<void>;
};

type Wanted = {
  readonly start?: Instant;
  /** Where records lie; by default SQLite in a folder of its own. */
  readonly store?: Parameters<typeof startLocalSystem>[0]["store"];
  readonly townships?: readonly string[];
  /** Hears every line that is logged and is no error. */
  readonly onInfo?: Dependencies["logger"]["info"];
  /** Puts another county there than these townships. */
  readonly seed?: (deps: Dependencies) => Promise<unknown>;
  /** Where the county's file lies, and stays; by default a folder that goes when it ends. */
  readonly dataDir?: string;
};

/** Starts a county with the township 石桥镇 (or others) and nothing else in it. */
export const startWorld = async ({
  start = demoStart,
  store,
  onInfo,
  townships = ["石桥镇"],
  seed = (deps) => seedDemoCounty(deps, townships),
  dataDir: given,
}: Wanted = {}): Promise<World> => {
  const dataDir = given ?? (await mkdtemp(join(tmpdir(), "zhuxue-")));
  const mails: Mail[] = [];
  const logged: string[] = [];
  const port = await freePort();
  const watch = watchForLeaks(port);
  const system = await startLocalSystem({
    dataDir,
    port,
    countyCode: "619901",
    publicUrl: undefined,
    logger: {
      info: (code, ids = {}) => {
        watch.log(code, ids);
        onInfo?.(code, ids);
      },
      error: (code, ids = {}) => {
        watch.log(code, ids);
        logged.push(`${code} ${JSON.stringify(ids)}`);
      },
    },
    mail: { send: async (mail) => void mails.push(mail) },
    clock: start,
    systemNow: Date.now,
    ...(store ? { store } : {}),
    development: { inboxUrl: undefined },
  });
  const deps: Dependencies = {
    ...system.deps,
    store: {
      ...system.deps.store,
      commit: (change) => {
        watch.plantFrom(change.save);
        return system.deps.store.commit(change);
      },
    },
  };
  await seed(deps);
  const leaks = () => watch.leaks(mails, join(dataDir, "zhuxue.db"));
  const skip = async (target: Instant) => {
    await system.skipTo?.(target);
  };
  return {
    ...system,
    deps,
    mails,
    logged,
    dataDir,
    skip,
    skipWorkingDays: async (days) => {
      const { lastDay } = countWorkingDays(await system.deps.calendar.get(), {
        from: dayOf(system.deps.clock.now()),
        count: days,
      });
      return skip(startOfDay(lastDay, 9));
    },
    leaks,
    end: async () => {
      await system.close();
      watch.close();
      const leaked = leaks();
      if (given === undefined) await rm(dataDir, { recursive: true, force: true });
      refuseLeaks(leaked, watch.faults());
    },
  };
};
