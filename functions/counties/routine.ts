import * as z from "zod";
import type { Dependencies } from "../dependencies.ts";
import type { ScheduleHandler } from "../schedules/schedule-handlers.ts";
import { type Deployment, kept } from "./deployment.ts";

const Due = z.object({ counties: z.array(z.string()).min(1) });

/** Something every county does by the clock: its schedule says for which ones it is time. One that fails keeps none behind it waiting. */
export const routine = (
  { of }: Deployment<Dependencies>,
  handler: ScheduleHandler,
): ((event: unknown) => Promise<void>) => {
  const routineOf = kept((county) => handler(of(county)));
  return async (event) => {
    const failures: unknown[] = [];
    for (const county of Due.parse(event).counties)
      try {
        await routineOf(county)();
      } catch (failure) {
        failures.push(failure);
      }
    for (const failure of failures) throw failure;
  };
};
