import type { Instant } from "../calendar/time.ts";
import type { Ending, Escalation } from "./escalation.ts";

/** A step that has come to its end; nothing is due any more. */
export const closed = (escalation: Escalation, { at, ended }: { at: Instant; ended: Ending }): Escalation => ({
  ...escalation,
  status: "closed",
  dueAt: at,
  closedAt: at,
  ended,
});
