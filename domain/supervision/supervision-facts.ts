import type { County } from "../county/county.ts";
import type { Purpose } from "../wait/wait.ts";
import type { SupervisionGrid } from "./grid.ts";

/** What tells whose work a step of supervision is: how often it went one level up, and who holds the offices. */
export type SupervisionFacts = {
  readonly purpose: Purpose;
  readonly county: County;
  readonly grid: SupervisionGrid;
  readonly escalations: number;
};
