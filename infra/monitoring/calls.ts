import type { Watch } from "../constructs/alarm.ts";
import { inQueue, sumOf } from "./metrics.ts";

/** Routines, files and mail that came back that no function could be called for, or that failed for good. */
export const callWatch = (prefix: string): Watch => ({
  name: "calls-left-over",
  impact: "A routine of the day was left out, an uploaded file is not checked, or a mail that came back is not noted.",
  metric: sumOf(
    ["uncalled-routines", "unchecked-files", "unfinished"].map((queue) => inQueue(`${prefix}-${queue}`)),
    "calls-left-over",
  ),
});
