import type { Context } from "aws-lambda";
import * as z from "zod";
import { type Instant, msOf } from "../../domain/calendar/time.ts";
import type { Dependencies } from "../dependencies.ts";
import type { ScheduleHandler } from "../schedules/schedule-handlers.ts";
import { isGoingOn } from "../streams/hopeless.ts";
import { type Deployment, kept } from "./deployment.ts";

const Due = z.object({ counties: z.array(z.string()).min(1) });

/** What is kept back of the time of a call: a county that has just come to the end of its share may take so long besides. */
const keptBackMs = 120_000;
/** With less than this left no further county begins. */
const enoughMs = 150_000;

/** How often a routine that goes through many counties is called, so that each call begins with another one. */
const cadenceMs = 10 * 60_000;

const inTurn = (counties: readonly string[], now: Instant): string[] => {
  const first = Math.floor(msOf(now) / cadenceMs) % counties.length;
  return [...counties.slice(first), ...counties.slice(0, first)];
};

/** An equal part of the time that is left, for each county that waits. */
const shareOf = (waiting: number, msLeft: () => number): (() => number) => {
  const others = msLeft() - (msLeft() - keptBackMs) / waiting;
  return () => msLeft() - others;
};

/**
 * Something every county does by the clock: its schedule says for which ones it is time. Of several none keeps the others
 * waiting: one that fails is passed over, and one that has more to do than its share of time goes on in the next call, which
 * begins with another county. The last line says how many are left.
 */
export const routine = (
  { of, clock, logger }: Deployment<Dependencies>,
  handler: ScheduleHandler,
): ((event: unknown, context: Pick<Context, "getRemainingTimeInMillis">) => Promise<void>) => {
  const routineOf = kept((county) => handler(of(county)));
  return async (event, context) => {
    const msLeft = () => context.getRemainingTimeInMillis();
    const counties = inTurn(Due.parse(event).counties, clock.now());
    const failures: unknown[] = [];
    let through = 0;
    for (const [place, county] of counties.entries()) {
      if (place > 0 && msLeft() < enoughMs) break;
      try {
        await routineOf(county)(shareOf(counties.length - place, msLeft));
        through += 1;
      } catch (failure) {
        if (!isGoingOn(failure)) failures.push(failure);
      }
    }
    logger.info("routineRan", { counties: counties.length, countiesLeft: counties.length - through });
    for (const failure of failures) throw failure;
  };
};
