import type { County } from "../county/county.ts";
import type { Escalation } from "../escalation/escalation.ts";
import type { Occasion } from "../shared/occasion.ts";
import type { Wait } from "../wait/wait.ts";
import type { SupervisionGrid } from "./grid.ts";

/** What is looked at when the deadline of a step of supervision may have passed. */
export type DeadlineFacts = {
  readonly wait: Wait | undefined;
  readonly county: County;
  readonly grid: SupervisionGrid;
  /** Every step of the ladder against the unit so far; empty for a whole cycle. */
  readonly ladder: readonly Escalation[];
  readonly occasion: Occasion;
};
