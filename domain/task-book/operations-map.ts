import type { Instant } from "../calendar/time.ts";
import type { SchoolTally } from "../county/tally.ts";
import type { Escalation, LadderStep } from "../escalation/escalation.ts";
import type { Finding, IssueClass, Severity } from "../finding/finding.ts";
import { isOverdue } from "../finding/overdue-finding.ts";
import type { Grade } from "../indicator/score.ts";
import type { InspectionCycle } from "../inspection/cycle.ts";
import type { MapScope } from "./map-scope.ts";

/** Why a place is marked, the worst first: on the ladder, overdue, open problems, a low grade, all well, never inspected. */
export const unitStates = ["ladder", "overdue", "open", "lowGrade", "good", "unknown"] as const;
/** One of these words. */
export type UnitState = (typeof unitStates)[number];

/** How many problems of a class there are, by severity. */
export type ClassCount = { readonly issueClass: IssueClass } & { readonly [severity in Severity]: number };

/** Where a unit or a school of it stands. */
export type UnitStanding = {
  readonly state: UnitState;
  readonly open: number;
  readonly overdue: number;
  readonly step?: LadderStep;
  readonly grade?: Grade;
};

/** The steps of the ladder, the gravest last. */
export const ladderSteps = ["bulletin", "interview", "accountability"] as const satisfies readonly LadderStep[];

/** Whether a problem lies within what somebody looks at. */
export const isWithin =
  ({ unitIds, schoolCodes }: Pick<MapScope, "unitIds" | "schoolCodes">) =>
  ({ unitId, schoolCode }: Pick<Finding, "unitId" | "schoolCode">): boolean =>
    unitIds.has(unitId) || (schoolCode !== undefined && schoolCodes.has(schoolCode));

/** The problems by class and severity; classes without any are left out. */
export const countByClass = (findings: readonly Pick<Finding, "issueClass" | "severity">[]): readonly ClassCount[] =>
  [...Map.groupBy(findings, ({ issueClass }) => issueClass)]
    .map(([issueClass, own]) => {
      const count = (severity: Severity): number => own.filter((each) => each.severity === severity).length;
      return { issueClass, S0: count("S0"), S1: count("S1"), S2: count("S2"), S3: count("S3") };
    })
    .toSorted((one, other) => totalOf(other) - totalOf(one));

const totalOf = ({ S0, S1, S2, S3 }: ClassCount): number => S0 + S1 + S2 + S3;

const stateOf = ({ step, overdue, open, grade }: Omit<UnitStanding, "state">): UnitState => {
  if (step !== undefined) return "ladder";
  if (overdue > 0) return "overdue";
  if (open > 0) return "open";
  if (grade === "C" || grade === "D") return "lowGrade";
  return grade === undefined ? "unknown" : "good";
};

/** Where one unit stands, by the worst that can be said of it. */
export const standingOfUnit = ({ findings, escalations, grade, now }: UnitFacts): UnitStanding => {
  const step = ladderSteps.findLast((each) => escalations.some((escalation) => escalation.step === each));
  const standing = {
    open: findings.filter(({ status }) => status === "open" || status === "proved").length,
    overdue: findings.filter((finding) => isOverdue(finding, now)).length,
    ...(step === undefined ? {} : { step }),
    ...(grade === undefined ? {} : { grade }),
  };
  return { state: stateOf(standing), ...standing };
};

type UnitFacts = {
  /** The open and proved ones of the unit. */
  readonly findings: readonly Pick<Finding, "status" | "dueAt">[];
  /** The steps against it that are not closed. */
  readonly escalations: readonly Pick<Escalation, "step">[];
  readonly grade: Grade | undefined;
  readonly now: Instant;
};

/** How many units of a cycle have which grade. */
export const countGrades = (
  { results = [] }: Pick<InspectionCycle, "results">,
  unitIds: ReadonlySet<string>,
): { readonly [grade in Grade]: number } => {
  const counts = { A: 0, B: 0, C: 0, D: 0 };
  for (const { unitId, grade } of results) if (unitIds.has(unitId)) counts[grade] += 1;
  return counts;
};

/** The mean score of these units in a cycle, to one decimal place; undefined where none was scored. */
export const meanScore = (
  { results = [] }: Pick<InspectionCycle, "results">,
  unitIds: ReadonlySet<string>,
): number | undefined => {
  const scores = results.filter(({ unitId }) => unitIds.has(unitId)).map(({ score }) => score);
  if (scores.length === 0) return undefined;
  return Math.round((scores.reduce((sum, score) => sum + score, 0) / scores.length) * 10) / 10;
};

/** How far applications for aid are in some schools: those asked for, those approved, those whose step is overdue. */
export const countAidStanding = (tallies: readonly Pick<SchoolTally, "counts" | "overdue">[]) => {
  const sum = (statuses: readonly string[]): number =>
    tallies.reduce((all, { counts }) => statuses.reduce((own, status) => own + (counts[status] ?? 0), all), 0);
  const every = [...new Set(tallies.flatMap(({ counts }) => Object.keys(counts)))];
  return {
    applied: sum(every.filter((status) => !gone.includes(status))),
    approved: sum(granted),
    overdue: tallies.reduce((all, { overdue }) => all + overdue, 0),
  };
};

/** What nobody asks for any more, or has not yet. */
const gone: readonly string[] = ["draft", "withdrawn", "lapsed"];

/** What was granted, paid or not. */
const granted: readonly string[] = ["approved", "paying", "paid", "payFailed", "archived"];
