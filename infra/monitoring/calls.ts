import type { Watch } from "../constructs/alarm.ts";
import { inQueue, sumOf } from "./metrics.ts";

/** Routines and files that no function could be called for, or that failed for good. */
export const callWatch = (prefix: string): Watch => ({
  name: "calls-left-over",
  impact: "A routine of the day was left out, or an uploaded file is not checked.",
  metric: sumOf(
    ["uncalled-routines", "unchecked-files", "unfinished"].map((queue) => inQueue(`${prefix}-${queue}`)),
    "calls-left-over",
  ),
});
