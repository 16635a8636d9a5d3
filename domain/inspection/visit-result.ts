import { type Answer, gapIsFinding, gradeOf, pointsOf, scoreOf } from "../indicator/score.ts";
import type { Veto } from "../indicator/veto.ts";
import type { Inspection } from "./inspection.ts";
import { visitAnswers } from "./visit-entries.ts";

type Result = NonNullable<Inspection["result"]>;

/** What a visit comes to: the score by the entries that count, the unit's own, the grade; a veto makes it D (domain §6.6). */
export const visitResult = (inspection: Inspection, veto: Veto | undefined): Result => {
  const { indicators, visit, selfReport } = inspection;
  const score = scoreOf({ indicators, answers: visitAnswers(visit?.entries ?? []) });
  return {
    score,
    grade: gradeOf(score, veto),
    ...(selfReport && { selfScore: scoreOf({ indicators, answers: selfReport.answers }) }),
    ...(veto !== undefined && { veto }),
  };
};

/** The two scores of a unit that lie further apart than they may, and the indicator that parts them most (domain §6.6). */
export type Gap = { readonly indicator: string; readonly selfScore: number; readonly score: number };

/** The gap that is itself a finding, if the unit's own score and the inspectors' lie that far apart. */
export const gapOf = (inspection: Inspection): Gap | undefined => {
  const { selfReport, visit, result } = inspection;
  const selfScore = result?.selfScore;
  if (selfReport === undefined || result === undefined || selfScore === undefined) return undefined;
  if (!gapIsFinding(selfScore, result.score)) return undefined;
  const own = meansOf(selfReport.answers);
  const theirs = meansOf(visitAnswers(visit?.entries ?? []));
  const apart = [...pointsOf(inspection.indicators)].map(([indicator, points]) => ({
    indicator,
    by: points * Math.abs((own.get(indicator) ?? 0) - (theirs.get(indicator) ?? 0)),
  }));
  const widest = apart.toSorted((one, other) => other.by - one.by)[0];
  return widest && { indicator: widest.indicator, selfScore, score: result.score };
};

const meansOf = (answers: readonly Answer[]): ReadonlyMap<string, number> => {
  const said = Map.groupBy(answers, ({ indicator }) => indicator);
  return new Map(
    [...said].map(([indicator, each]) => [indicator, each.reduce((sum, { score }) => sum + score, 0) / each.length]),
  );
};
