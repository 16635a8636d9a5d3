import type { Dependencies } from "../dependencies.ts";
import { anchorHistoryHandler } from "./anchor-history.ts";
import { checkHistoryHandler } from "./check-history.ts";
import { countHelpHandler } from "./count-help.ts";
import { countStandingsHandler } from "./count-standings.ts";
import { deliverDigestsHandler } from "./deliver-digests.ts";
import { deliverWaitingMailHandler } from "./deliver-waiting-mail.ts";
import { handOverWorkHandler } from "./hand-over-work.ts";
import { noteUptimeHandler } from "./note-uptime.ts";
import { openCycleHandler } from "./open-cycle.ts";
import { remindOpenTasksHandler } from "./remind-open-tasks.ts";
import { resealHandler } from "./reseal.ts";
import { retentionHandler } from "./retention.ts";
import type { ScheduleName } from "./schedules.ts";
import { sweepHandler } from "./sweep.ts";
import { watchCalendarHandler } from "./watch-calendar.ts";
import { watchFindingsHandler } from "./watch-findings.ts";

/**
 * Something done by the clock; it may run twice, and while another run is under way. What takes longer than the milliseconds
 * it has left stops with `outOfTime` and goes on when it is called again.
 */
export type ScheduleHandler = (deps: Dependencies) => (msLeft?: () => number) => Promise<void>;

/** Every schedule's handler by its name. */
export const scheduleHandlers: { readonly [Name in ScheduleName]: ScheduleHandler } = {
  "note-uptime": noteUptimeHandler,
  "watch-calendar": watchCalendarHandler,
  "open-cycle": openCycleHandler,
  "watch-findings": watchFindingsHandler,
  "hand-over-work": handOverWorkHandler,
  "remind-open-tasks": remindOpenTasksHandler,
  "deliver-digests": deliverDigestsHandler,
  "deliver-waiting-mail": deliverWaitingMailHandler,
  sweep: sweepHandler,
  "count-standings": countStandingsHandler,
  "anchor-history": anchorHistoryHandler,
  "check-history": checkHistoryHandler,
  retention: retentionHandler,
  reseal: resealHandler,
  "count-help": countHelpHandler,
};
