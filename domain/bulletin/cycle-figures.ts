import type { Instant } from "../calendar/time.ts";
import type { Finding, IssueClass, Severity } from "../finding/finding.ts";
import { indicatorById } from "../indicator/catalogue.ts";
import { rounded } from "../indicator/rounded.ts";
import type { Grade } from "../indicator/score.ts";
import type { InspectionCycle, SampleReason, UnitResult } from "../inspection/cycle.ts";
import type { Inspection } from "../inspection/inspection.ts";
import { type InspectedUnit, type SupervisionGrid, unitOf } from "../supervision/grid.ts";
import { classWords, severityWords } from "./document-words.ts";

/** What a cycle's documents are drafted from. */
export type CycleRecords = {
  readonly cycle: InspectionCycle;
  readonly inspections: readonly Inspection[];
  readonly findings: readonly Finding[];
  readonly grid: SupervisionGrid;
};

/** A unit with what it reached. */
export type Ranked = { readonly unit: InspectedUnit; readonly result: UnitResult };

/** The problems of one class: how grave, in which units, at which indicators. */
export type Problems = {
  readonly issueClass: IssueClass;
  readonly count: number;
  readonly bySeverity: readonly Counted<Severity>[];
  readonly units: readonly { readonly unit: InspectedUnit; readonly bySeverity: readonly Counted<Severity>[] }[];
  /** Titles of the indicators it shows at, the most frequent first. */
  readonly indicators: readonly string[];
};

/** How often something was met. */
export type Counted<Of> = { readonly of: Of; readonly count: number };

const issueClasses = Object.keys(classWords) as readonly IssueClass[];
const severities = Object.keys(severityWords) as readonly Severity[];
const grades: readonly Grade[] = ["A", "B", "C", "D"];

const counted = <Of>(all: readonly Of[], order: readonly Of[]): readonly Counted<Of>[] =>
  order.flatMap((of) => {
    const count = all.filter((each) => each === of).length;
    return count === 0 ? [] : [{ of, count }];
  });

/** What was issued with the opinion letters and not withdrawn. */
const isIssued = ({ status }: Finding): boolean => status !== "noted" && status !== "withdrawn";

const problemsOf = (findings: readonly Finding[], grid: SupervisionGrid): readonly Problems[] =>
  issueClasses.flatMap((issueClass) => {
    const own = findings.filter((finding) => finding.issueClass === issueClass);
    if (own.length === 0) return [];
    const severitiesOf = (of: readonly Finding[]) =>
      counted(
        of.map(({ severity }) => severity),
        severities,
      );
    const ids = [...new Set(own.map(({ indicator }) => indicator))];
    const frequent = counted(
      own.map(({ indicator }) => indicator),
      ids,
    ).toSorted((one, other) => other.count - one.count);
    return [
      {
        issueClass,
        count: own.length,
        bySeverity: severitiesOf(own),
        units: grid.units.flatMap((unit) => {
          const found = own.filter(({ unitId }) => unitId === unit.id);
          return found.length === 0 ? [] : [{ unit, bySeverity: severitiesOf(found) }];
        }),
        indicators: frequent.flatMap(({ of }) => indicatorById(of)?.title.zh ?? []),
      },
    ];
  });

/** Everything a cycle's bulletin and announcement count, from its records alone. */
export const cycleFigures = ({ cycle, inspections, findings, grid }: CycleRecords) => {
  const results = cycle.results ?? [];
  const ranking = results
    .flatMap((result): readonly Ranked[] => {
      const unit = unitOf(grid, result.unitId);
      return unit === undefined ? [] : [{ unit, result }];
    })
    // A veto makes a D of the best score, so the grade comes first.
    .toSorted(
      ({ result: one }, { result: other }) =>
        grades.indexOf(one.grade) - grades.indexOf(other.grade) || other.score - one.score,
    );
  const issued = findings.filter(isIssued);
  const sampled = cycle.sample.flatMap(({ schools }) => schools);
  const rectifyBy = inspections.flatMap(({ opinion }) => opinion?.rectifyBy ?? []).toSorted();
  return {
    ranking,
    byGrade: grades.map((grade) => ({ grade, ranked: ranking.filter(({ result }) => result.grade === grade) })),
    mean:
      results.length === 0 ? undefined : rounded(results.reduce((sum, { score }) => sum + score, 0) / results.length),
    schools: sampled.length,
    sampledBy: counted(
      sampled.map(({ why }) => why),
      [...new Set(sampled.map(({ why }) => why))],
    ) satisfies readonly Counted<SampleReason>[],
    files: inspections.flatMap(({ files }) => files.flatMap(({ applicationIds }) => applicationIds)).length,
    found: issued.length,
    problems: problemsOf(issued, grid),
    /** The classes in which nothing was found in a unit. */
    cleanIn: (unitId: string): readonly IssueClass[] =>
      issueClasses.filter(
        (issueClass) => !issued.some((finding) => finding.unitId === unitId && finding.issueClass === issueClass),
      ),
    lastDeadline: rectifyBy.at(-1) satisfies Instant | undefined,
  };
};

/** What `cycleFigures` counted. */
export type CycleFigures = ReturnType<typeof cycleFigures>;
