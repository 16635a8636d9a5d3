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
  readonly end: () => Promise<void>;
};

type Wanted = {
  readonly start?: Instant;
  /** Where records lie; by default SQLite in a folder of its own. */
  readonly store?: Parameters<typeof startLocalSystem>[0]["store"];
  readonly townships?: readonly string[];
  /** Puts another county there than these townships. */
  readonly seed?: (deps: Dependencies) => Promise<unknown>;
};

/** Starts a county with the township 石桥镇 (or others) and nothing else in it. */
export const startWorld = async ({
  start = demoStart,
  store,
  townships = ["石桥镇"],
  seed = (deps) => seedDemoCounty(deps, townships),
}: Wanted = {}): Promise<World> => {
  const dataDir = await mkdtemp(join(tmpdir(), "zhuxue-"));
  const mails: Mail[] = [];
  const logged: string[] = [];
  const write = (line: string) => void logged.push(line);
  const system = await startLocalSystem({
    dataDir,
    port: await freePort(),
    countyCode: "619901",
    publicUrl: undefined,
    logger: {
      info: () => undefined,
      error: (code, ids) => write(`${code} ${JSON.stringify(ids ?? {})}`),
    },
    mail: { send: async (mail) => void mails.push(mail) },
    clock: start,
    systemNow: Date.now,
    ...(store ? { store } : {}),
    development: { inboxUrl: undefined },
  });
  await seed(system.deps);
  const skip = async (target: Instant) => {
    await system.skipTo?.(target);
  };
  return {
    ...system,
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
    end: async () => {
      await system.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
};
