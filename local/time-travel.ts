import { type Instant, msOf } from "../domain/calendar/time.ts";
import type { MovableClock } from "./movable-clock.ts";
import type { Scheduler } from "./scheduler.ts";
import type { StepFunctions } from "./stepfunctions/step-functions.ts";

/** Puts the county's clock forward as if the time had passed: every deadline and daily routine on the way has its turn. */
export const createTimeTravel = ({ clock, engine, scheduler, settled, keepSessions, stayUp }: Travel) => {
  const stopBefore = (target: Instant): Instant =>
    [engine.nextDueAt(), scheduler.nextDaily(), target]
      .filter((instant): instant is Instant => instant !== undefined && instant > clock.now() && instant <= target)
      .reduce((earliest, instant) => (msOf(instant) < msOf(earliest) ? instant : earliest), target);

  const pass = async (target: Instant): Promise<void> => {
    while (clock.now() < target) {
      const stop = stopBefore(target);
      await stayUp(stop);
      await clock.putForward(stop);
      await keepSessions();
      engine.wake();
      await settled();
      await scheduler.runDue("due");
    }
  };

  const skipTo = async (target: Instant): Promise<void> => {
    await scheduler.passBy(() => pass(target));
    await scheduler.runDue("due");
    await settled();
  };
  return {
    skipTo,
    /** The next deadline or window end any workflow waits for. */
    nextDeadline: engine.nextDueAt,
  };
};

type Travel = {
  readonly clock: MovableClock;
  readonly engine: Pick<StepFunctions, "nextDueAt" | "wake">;
  readonly scheduler: Scheduler;
  readonly settled: () => Promise<void>;
  /** Sessions of the people at work are kept alive over the skipped time. */
  readonly keepSessions: () => Promise<void>;
  /** The house was up all the time that is skipped. */
  readonly stayUp: (until: Instant) => Promise<void>;
};
