import type { Day } from "../calendar/time.ts";

/** What speaks for visiting a school. */
export type SchoolRecord = {
  readonly code: string;
  /** Last day on which inspectors were there; absent if they never were. */
  readonly lastVisited?: Day;
  /** Findings and objections that are open there; such a school is always visited. */
  readonly openCases: number;
  /** Findings of the last cycle and children missed there. */
  readonly troubles: number;
};

/** What the county knows of a unit when it plans a cycle. */
export type UnitRecord = {
  readonly unitId: string;
  readonly openFindings: number;
  readonly overdueFindings: number;
  /** Steps of the ladder that are not closed. */
  readonly openSteps: number;
  /** Score of its last inspection, 0 to 100. */
  readonly lastScore?: number;
  /** Inspectors of its last inspection. */
  readonly lastInspectors: readonly string[];
  readonly schools: readonly SchoolRecord[];
};

const steps = { finding: 1, overdue: 2, ladder: 5, tenPoints: 1 } as const;

/** How much speaks for looking closely at a unit: its open and overdue findings, its steps on the ladder, the points it lacked. */
export const riskOf = ({ openFindings, overdueFindings, openSteps, lastScore = 100 }: UnitRecord): number =>
  openFindings * steps.finding +
  overdueFindings * steps.overdue +
  openSteps * steps.ladder +
  Math.floor((100 - lastScore) / 10) * steps.tenPoints;
