import * as z from "zod";
import type { Dependencies } from "../dependencies.ts";
import type { ScheduleHandler } from "../schedules/schedule-handlers.ts";
import { type Deployment, kept } from "./deployment.ts";

const Due = z.object({ county: z.string() });

/** Something every county does by the clock: its schedule says for which one it is time. */
export const routine = (
  { of }: Deployment<Dependencies>,
  handler: ScheduleHandler,
): ((event: unknown) => Promise<void>) => {
  const routineOf = kept((county) => handler(of(county)));
  return async (event) => routineOf(Due.parse(event).county)();
};
