import { type CountyCalendar, emptyCalendar } from "../../domain/calendar/county-calendar.ts";
import type { Instant } from "../../domain/calendar/time.ts";
import type { Decision } from "../../domain/shared/decision.ts";
import type { CalendarReceipt } from "../../web/views/calendar.ts";
import type { Dependencies } from "../dependencies.ts";
import { decideAndCommit } from "../repositories/unit-of-work.ts";
import { created, type Reply, refused } from "./reply.ts";

/** Decides a change of the calendar as it is stored now, and answers with its new version. */
export const changeCalendar = async (
  deps: Dependencies,
  decide: (calendar: CountyCalendar, now: Instant) => Decision,
): Promise<Reply<CalendarReceipt>> => {
  const decision = await decideAndCommit(deps, async () =>
    decide((await deps.countyCalendar.get()) ?? emptyCalendar, deps.clock.now()),
  );
  if (!decision.accepted) return refused(decision.refusal);
  const changed = await deps.countyCalendar.get();
  return created<CalendarReceipt>(
    { version: changed?.record.version ?? 0, changedAt: changed?.changedAt ?? deps.clock.now() },
    "/calendar",
  );
};
