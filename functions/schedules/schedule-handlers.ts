import type { Dependencies } from "../dependencies.ts";
import type { ScheduleName } from "./schedules.ts";

/** Something done by the clock; it may run twice, and while another run is under way. */
export type ScheduleHandler = (deps: Dependencies) => () => Promise<void>;

/** Every schedule's handler by its name. */
export const scheduleHandlers: { readonly [Name in ScheduleName]?: ScheduleHandler } = {};
