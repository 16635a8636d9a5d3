import { addDays, dayOf, type Instant, later, msOf, startOfDay } from "../domain/calendar/time.ts";
import type { Clock, Logger } from "../functions/dependencies.ts";
import type { Schedule } from "../functions/schedules/schedules.ts";

/** A piece of the office's time table and what it does. */
export type Routine = Pick<Schedule, "name" | "when" | "passedBy"> & { readonly run: () => Promise<void> };

/** Runs routines by the county's clock; a routine that fails is told of and tried again at its next time. */
export type Scheduler = {
  /** The next time a daily routine is due: a clock that is put forward stops there. */
  readonly nextDaily: () => Instant | undefined;
  /** Runs what is due now; `all` runs every routine. */
  readonly runDue: (which: "due" | "all") => Promise<void>;
  /** While a clock is put forward, what it passes by is left out. */
  readonly passBy: (travel: () => Promise<void>) => Promise<void>;
  readonly close: () => Promise<void>;
};

const lookEveryMs = 1000;

/** Starts the routine of a county. */
export const startScheduler = ({
  clock,
  logger,
  routines,
}: {
  readonly clock: Clock;
  readonly logger: Logger;
  readonly routines: readonly Routine[];
}): Scheduler => {
  const nextAfter = ({ when }: Routine, from: Instant): Instant => {
    if ("everyMinutes" in when) return later(from, when.everyMinutes * 60_000);
    const [hours = 0, minutes = 0] = when.dailyAt.split(":").map(Number);
    const at = hours + minutes / 60;
    const today = startOfDay(dayOf(from), at);
    return today > from ? today : startOfDay(addDays(dayOf(from), 1), at);
  };
  const due = new Map(routines.map((routine) => [routine.name, nextAfter(routine, clock.now())]));
  let running: Promise<void> = Promise.resolve();
  let travelling = 0;

  const round = async (which: "due" | "all") => {
    for (const routine of routines) {
      const now = clock.now();
      if (which !== "all" && (due.get(routine.name) ?? now) > now) continue;
      if (which === "due" && travelling > 0 && routine.passedBy !== undefined) continue;
      try {
        await routine.run();
      } catch (error) {
        logger.error("routineFailed", {
          routine: routine.name,
          error: error instanceof Error ? error.name : "unknown",
        });
      }
      due.set(routine.name, nextAfter(routine, clock.now()));
    }
  };
  const runDue = (which: "due" | "all"): Promise<void> => {
    running = running.then(() => round(which));
    return running;
  };
  const timer = setInterval(() => void runDue("due"), lookEveryMs);

  return {
    runDue,
    passBy: async (travel) => {
      travelling += 1;
      await travel().finally(() => {
        travelling -= 1;
      });
    },
    nextDaily: () =>
      routines
        .filter(({ when, passedBy }) => "dailyAt" in when && passedBy === undefined)
        .flatMap(({ name }) => due.get(name) ?? [])
        .sort((one, other) => msOf(one) - msOf(other))[0],
    close: async () => {
      clearInterval(timer);
      await running;
    },
  };
};
