import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { Instant, later, msOf } from "../domain/calendar/time.ts";
import type { Dependencies, Logger, Mail, MailSender } from "../functions/dependencies.ts";
import { noteUp } from "../functions/repositories/gaps.ts";
import { commitChange } from "../functions/repositories/unit-of-work.ts";
import { goingOn } from "../functions/schedules/going-on.ts";
import { noteUptimeHandler } from "../functions/schedules/note-uptime.ts";
import { scheduleHandlers } from "../functions/schedules/schedule-handlers.ts";
import { type Schedule, type ScheduleName, schedules } from "../functions/schedules/schedules.ts";
import { takeUpTransferred } from "../functions/sweep/take-up.ts";
import { type CountyMachine, startCountyMachine } from "./county-machine.ts";
import { createEngineReader } from "./development/engine/engine-reader.ts";
import { mailLink } from "./development/mail-link.ts";
import { openDoors } from "./doors.ts";
import { type MovableClock, openMovableClock } from "./movable-clock.ts";
import { type Scheduler, startScheduler } from "./scheduler.ts";
import { type Database, openDatabase } from "./sqlite/database.ts";
import { latestEntryAt } from "./sqlite/latest-entry.ts";
import { sweepExpired } from "./sqlite/sqlite-table.ts";
import { createSteadyClock, requireLaterThan, type SteadyClock } from "./steady-clock.ts";
import { sqliteStore } from "./stores.ts";
import { createTimeTravel } from "./time-travel.ts";

/** A county on one machine: doors, records, workflows, notices and routine, in one process on one file. */
export type LocalSystem = Pick<CountyMachine, "deps" | "engine" | "settled"> & {
  readonly url: string;
  /** Runs every routine now: digests, waiting mail, reminders, counts. */
  readonly runRoutine: () => Promise<void>;
  /** The last code that was mailed to an address; kept only where the clock may be moved, for plays. */
  readonly codeMailedTo: (address: string) => Mail | undefined;
  /** Puts the demo clock forward; undefined when the clock is the system's. */
  readonly skipTo: ((target: Instant) => Promise<void>) | undefined;
  readonly close: () => Promise<void>;
};

/** When the demo begins: Monday 2026-09-07, 09:00 in Shanghai, inside the application window. */
export const demoStart = Instant.parse("2026-09-07T01:00:00.000Z");

/** Starts a county on one machine and picks up whatever was under way when the process ended. */
export const startLocalSystem = async (given: Given): Promise<LocalSystem> => {
  const { dataDir, port, countyCode, logger, systemNow } = given;
  await mkdir(dataDir, { recursive: true });
  const db = openDatabase(join(dataDir, "zhuxue.db"));
  const movable = given.clock === "system" ? undefined : await openMovableClock(db, given.clock, systemNow);
  const clock = movable ?? realClock(db, { systemNow, logger });
  const settings = { publicUrl: given.publicUrl ?? `http://127.0.0.1:${port}`, countyCode };
  const codes = new Map<string, Mail>();
  const machine = await startCountyMachine({
    db,
    clock,
    logger,
    mail: movable ? rememberingCodes(given.mail, codes) : given.mail,
    settings,
    dataDir,
    store: given.store ?? sqliteStore,
  });
  const { deps, engine, settled } = machine;
  const routines = schedules.flatMap((schedule: Schedule & { readonly name: ScheduleName }) => {
    const handler = scheduleHandlers[schedule.name];
    return handler ? [{ ...schedule, run: also(schedule.name, handler(deps), { db, machine }) }] : [];
  });
  // The time this house was down is settled as it comes up, before its windows run on.
  await goingOn(deps, "note-uptime", noteUptimeHandler(deps));
  // What came from another house is at work before the doors open.
  await goingOn(deps, "sweep", () => takeUpTransferred(deps));
  const scheduler = startScheduler({ clock, logger, routines });
  const runRoutine = () => scheduler.runDue("all");
  const sessions = new Set<string>();
  const travel = movable && travelOf({ movable, machine, scheduler, sessions });
  const doors = await openDoors({
    deps,
    files: machine.files,
    port,
    development:
      travel && given.development
        ? {
            inboxUrl: given.development.inboxUrl,
            nextDeadline: engine.nextDueAt,
            skipTo: travel.skipTo,
            deliverMail: runRoutine,
            mailLink: (staffId) => mailLink(deps, staffId),
            engine: createEngineReader({ engine, db }),
          }
        : undefined,
    ...(travel ? { onSession: (hash: string) => void sessions.add(hash) } : {}),
  });

  return {
    url: doors.url,
    deps,
    engine,
    settled,
    runRoutine,
    codeMailedTo: (address) => codes.get(address),
    skipTo: travel?.skipTo,
    close: async () => {
      await doors.close();
      await scheduler.close();
      await machine.close();
      if ("close" in clock) clock.close();
      await db.close();
    },
  };
};

const rememberingCodes = (mail: MailSender, codes: Map<string, Mail>): MailSender => ({
  send: async (each) => {
    if (each.reference.startsWith("code-")) codes.set(each.to, each);
    await mail.send(each);
  },
});

/** The machine's clock, under watch; a start with one that is far behind the records is refused. */
const realClock = (db: Database, { systemNow, logger }: Pick<Given, "systemNow" | "logger">): SteadyClock => {
  const latest = latestEntryAt(db.sqlite);
  requireLaterThan(latest, systemNow());
  return createSteadyClock({ wallNow: systemNow, steadyNow: () => performance.now(), latest, logger });
};

/** What only a machine of one's own has to do: what DynamoDB forgets by itself, and files that S3 seals by itself. */
const also = (name: string, run: () => Promise<void>, { db, machine }: Upkeep) => {
  if (name === "retention")
    return async () => {
      await run();
      await sweepExpired({ database: db, now: Math.floor(msOf(machine.deps.clock.now()) / 1000) });
      // What was deleted must not be read from the log beside the file either.
      db.sqlite.exec("PRAGMA wal_checkpoint(TRUNCATE)");
    };
  if (name === "reseal")
    return async () => {
      await run();
      if (machine.deps.keys.keyIds().length > 1)
        machine.deps.logger.info("filesResealed", { files: await machine.files.reseal() });
    };
  return run;
};

type Upkeep = { readonly db: Database; readonly machine: CountyMachine };

const sessionMs = 12 * 3_600_000;

const travelOf = ({ movable, machine, scheduler, sessions }: TravelParts) =>
  createTimeTravel({
    clock: movable,
    engine: machine.engine,
    scheduler,
    settled: machine.settled,
    stayUp: (until) => noteUp(machine.deps, until),
    keepSessions: async () => {
      await Promise.all([...sessions].map((hash) => keepAlive(machine.deps, hash, movable.now())));
    },
  });

/** Lets a session last for its whole time from this moment on; one that is gone stays so. */
export const keepAlive = (deps: Dependencies, hash: string, now: Instant) =>
  commitChange(deps, async () => {
    const session = await deps.sessions.find(hash);
    return session && { save: [{ ...session, expiresAt: later(now, sessionMs) }], emit: [] };
  });

type TravelParts = {
  readonly movable: MovableClock;
  readonly machine: CountyMachine;
  readonly scheduler: Scheduler;
  readonly sessions: ReadonlySet<string>;
};

type Given = {
  readonly dataDir: string;
  readonly port: number;
  readonly countyCode: string;
  readonly publicUrl: string | undefined;
  readonly logger: Logger;
  readonly mail: MailSender;
  /** Where a movable clock begins, or the system's time. */
  readonly clock: Instant | "system";
  /** Milliseconds since 1970 by the machine's clock. */
  readonly systemNow: () => number;
  readonly store?: Parameters<typeof startCountyMachine>[0]["store"];
  /** Opens the development page and bar; never when run for real. */
  readonly development: { readonly inboxUrl: string | undefined } | undefined;
};
