import type { Away } from "../../domain/absence/stand-in.ts";
import { dayOf } from "../../domain/calendar/time.ts";
import type { Dependencies } from "../dependencies.ts";

/** Who is away today; half a minute old at most. */
export const awayNow = async (deps: Pick<Dependencies, "absences" | "clock">): Promise<Away> => {
  const today = dayOf(deps.clock.now());
  return { absences: (await deps.absences.standing(today)) ?? [], today };
};
