import type { Tally } from "../county/tally.ts";
import { gradeOf, yearResult } from "../indicator/score.ts";
import type { InspectionCycle } from "../inspection/cycle.ts";
import type { AidList } from "../publicity/aid-list.ts";
import type { ResponsibilityLetter } from "../responsibility/letter.ts";
import type { SupervisionGrid } from "../supervision/grid.ts";
import type { TaskItem } from "../task-book/task-item.ts";
import type { Settlement, SettlementStep, StepFigures, YearScore } from "./settlement.ts";

/** What the county's records say of a year that is settled. */
export type YearRecords = {
  readonly year: number;
  /** Lists of the county of the campaigns that end in the year. */
  readonly lists: readonly AidList[];
  readonly tallies: readonly Tally[];
  readonly items: readonly TaskItem[];
  readonly cycles: readonly InspectionCycle[];
  readonly letters: readonly ResponsibilityLetter[];
  readonly grid: SupervisionGrid;
};

/** The campaigns of a calendar year: spring of the running school year and autumn of the next. */
export const campaignsOf = (year: number): readonly string[] => [`${year - 1}-${year}-2`, `${year}-${year + 1}-1`];

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);

const signedStatuses: readonly AidList["status"][] = ["signed", "heldOpen", "closed"];

/** Signed county lists beside what stands approved; they differ by what changed after the signatures. */
const reconciled = ({ lists, tallies }: YearRecords): StepFigures => {
  const signed = lists.filter(({ level, status }) => level === "county" && signedStatuses.includes(status));
  const schools = tallies.flatMap((tally) => tally.schools);
  const listed = sum(signed.map(({ amount }) => amount));
  const approved = sum(schools.map(({ approvedAmount }) => approvedAmount));
  return {
    lists: signed.length,
    lines: sum(signed.map(({ lines }) => lines)),
    listed,
    persons: sum(schools.map(({ counts }) => counts["approved"] ?? 0)),
    approved,
    difference: approved - listed,
  };
};

/** Nothing is paid out by this system yet, so that everything approved is carried over unpaid. */
const carriedOver = (records: YearRecords): StepFigures => {
  const { persons = 0, approved = 0 } = reconciled(records);
  return { persons, unpaid: approved, returned: 0 };
};

const itemsByStatus = ({ items }: YearRecords): StepFigures => {
  const count = (status: TaskItem["status"]): number => items.filter((item) => item.status === status).length;
  return {
    items: items.length,
    closed: count("closed"),
    moved: count("moved"),
    failed: count("failed"),
    open: count("open"),
  };
};

/** What every unit reached in the two halves of a year, and in the year where both are scored. */
export const yearScores = ({ year, cycles, grid }: YearRecords): readonly YearScore[] => {
  const scoreIn = (nature: InspectionCycle["nature"], unitId: string): number | undefined =>
    cycles
      .filter((cycle) => cycle.year === year && cycle.nature === nature)
      .flatMap(({ results = [] }) => results.filter((result) => result.unitId === unitId))
      .at(-1)?.score;
  return grid.units.map(({ id }): YearScore => {
    const [first, second] = [scoreIn("halfYear", id), scoreIn("yearEnd", id)];
    const result = first === undefined || second === undefined ? undefined : yearResult(first, second);
    const vetoed = cycles
      .filter((cycle) => cycle.year === year)
      .flatMap(({ results = [] }) => results)
      .find((each) => each.unitId === id && each.veto !== undefined)?.veto;
    return {
      unitId: id,
      ...(first !== undefined && { first }),
      ...(second !== undefined && { second }),
      ...(result !== undefined && { result, grade: gradeOf(result, vetoed) }),
    };
  });
};

const scored = (records: YearRecords): StepFigures => {
  const scores = yearScores(records);
  return {
    units: scores.length,
    scored: scores.filter(({ result }) => result !== undefined).length,
    ...Object.fromEntries(
      (["A", "B", "C", "D"] as const).map((each) => [
        `grade${each}`,
        scores.filter(({ grade }) => grade === each).length,
      ]),
    ),
  };
};

const lettersByOutcome = ({ letters }: YearRecords): StepFigures => ({
  letters: letters.length,
  signed: letters.filter(({ signedAt }) => signedAt !== undefined).length,
  met: letters.filter(({ result }) => result?.outcome === "met").length,
  missed: letters.filter(({ result }) => result?.outcome === "missed").length,
  unknown: letters.filter(({ result }) => result === undefined || result.outcome === "unknown").length,
});

const figuresBy: { readonly [Step in SettlementStep]?: (records: YearRecords) => StepFigures } = {
  reconciliation: reconciled,
  carryOver: carriedOver,
  taskBook: itemsByStatus,
  yearlyScores: scored,
  letters: lettersByOutcome,
};

/** What the system counts for a step from the records as they are now; a step that decides counts what is done before it. */
export const figuresFor = (
  step: SettlementStep,
  records: YearRecords,
  { done, signatures }: Pick<Settlement, "done" | "signatures">,
): StepFigures => {
  if (step === "protocol") return { steps: done.length, signatures: signatures.length };
  if (step === "nextYear") return { year: records.year + 1 };
  return figuresBy[step]?.(records) ?? { year: records.year };
};

/** The figure of each step that whoever does it reads off the page and types. */
export const factOf = {
  freeze: "year",
  reconciliation: "lists",
  carryOver: "persons",
  taskBook: "items",
  yearlyScores: "units",
  letters: "letters",
  audit: "year",
  protocol: "steps",
  nextYear: "year",
} as const satisfies Record<SettlementStep, string>;
