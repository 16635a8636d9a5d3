import { msOf } from "../../../domain/calendar/time.ts";
import type { Clock } from "../../../functions/dependencies.ts";
import type { Due } from "../store/store.ts";

const batch = 500;
const longestSleepMs = 1000;

/** Fires what is due and sleeps until the next timer, at most a second, because the clock may be moved. */
export const createTimers = (given: {
  readonly clock: Clock;
  readonly dueBy: (ms: number, limit: number) => readonly Due[];
  readonly nextDue: () => number | undefined;
  /** Tells whether it has to be fired again. */
  readonly fire: (due: Due) => Promise<"fired" | "again">;
  readonly onFault: (error: unknown) => void;
}) => {
  let open = false;
  let alarm: NodeJS.Timeout | undefined;
  let alarmAt = Number.POSITIVE_INFINITY;
  let firing: Promise<void> | undefined;

  const nowMs = () => msOf(given.clock.now());

  const arm = (due: number | undefined) => {
    if (!open) return;
    clearTimeout(alarm);
    alarmAt = due ?? Number.POSITIVE_INFINITY;
    alarm = setTimeout(() => void fireAll(), Math.max(0, Math.min(longestSleepMs, alarmAt - nowMs())));
  };

  const fireBatches = async () => {
    for (let due = given.dueBy(nowMs(), batch); open && due.length > 0; due = given.dueBy(nowMs(), batch)) {
      const fired = await Promise.all(due.map(given.fire));
      // A step that could not be committed stays due; it must not be tried again without a pause.
      if (fired.includes("again")) return arm(nowMs() + longestSleepMs);
    }
    arm(given.nextDue());
  };

  const fireAll = (): Promise<void> => {
    firing ??= fireBatches()
      .catch((error: unknown) => {
        given.onFault(error);
        arm(nowMs() + longestSleepMs);
      })
      .finally(() => {
        firing = undefined;
      });
    return firing;
  };

  return {
    run: (): Promise<void> => {
      open = true;
      return fireAll();
    },
    /** Fires what is due now; to be called when the clock was moved. */
    fireAll: async (): Promise<void> => {
      // What fires just now may have read the clock before it was moved.
      await firing;
      if (open) await fireAll();
    },
    /** Makes sure that the alarm rings no later than this timer. */
    expect: (due: number): void => {
      if (due < alarmAt) arm(due);
    },
    close: async (): Promise<void> => {
      open = false;
      clearTimeout(alarm);
      await firing;
    },
  };
};
