import * as z from "zod";
import { indicatorById } from "./catalogue.ts";
import type { Indicator, ScoredClass } from "./indicator.ts";
import { rounded } from "./rounded.ts";

/** The grades of a score (domain §6.6): A from 90, B from 80, C from 60, D below or by veto. */
export const Grade = z.enum(["A", "B", "C", "D"]);
export type Grade = z.infer<typeof Grade>;

/** Points of each group, 100 in all (domain §6.6). */
export const groupWeights: Readonly<Record<ScoredClass, number>> = {
  process: 25,
  accuracy: 20,
  funds: 20,
  dropout: 20,
  help: 10,
  projects: 5,
};

/** How well one indicator is met, 0 to 100 per cent; several answers to one, e.g. from several schools, count by their mean. */
export type Answer = { readonly indicator: string; readonly score: number };

/**
 * What each of these indicators is worth in points. A group shares its points among its indicators by their weight; a group
 * of which none is looked at has none to give, and what is left is scaled up so that all points together are 100 again.
 */
export const pointsOf = (looked: readonly string[]): ReadonlyMap<string, number> => {
  const scored = [...new Set(looked)].flatMap((id): readonly Indicator[] => {
    const indicator = indicatorById(id);
    return indicator !== undefined && indicator.weight > 0 ? [indicator] : [];
  });
  const weightOf = (group: ScoredClass): number =>
    scored.reduce((sum, { issueClass, weight }) => (issueClass === group ? sum + weight : sum), 0);
  const groups = new Set(scored.map(({ issueClass }) => issueClass));
  const whole = [...groups].reduce((sum, group) => sum + groupWeights[group], 0);
  return new Map(
    scored.map(({ id, issueClass, weight }) => [
      id,
      ((groupWeights[issueClass] / whole) * 100 * weight) / weightOf(issueClass),
    ]),
  );
};

/**
 * The score of a unit, 0 to 100, to one decimal place (四舍五入). Only what is asked and answered counts: an indicator
 * nobody has answered is not looked at. Without any answer it is 0.
 */
export const scoreOf = ({ indicators, answers }: Scored): number => {
  const said = Map.groupBy(
    answers.filter(({ indicator }) => indicators.includes(indicator)),
    ({ indicator }) => indicator,
  );
  const points = pointsOf([...said.keys()]);
  return rounded(
    [...said].reduce((sum, [indicator, given]) => sum + ((points.get(indicator) ?? 0) * mean(given)) / 100, 0),
  );
};

type Scored = {
  /** Ids of what is asked. */
  readonly indicators: readonly string[];
  readonly answers: readonly Answer[];
};

const mean = (answers: readonly Answer[]): number =>
  answers.reduce((sum, { score }) => sum + score, 0) / answers.length;

const floors = [
  ["A", 90],
  ["B", 80],
  ["C", 60],
] as const satisfies readonly (readonly [Grade, number])[];

/** The grade of a score as it is shown, to one decimal place; with a veto it is D whatever the score (一票否决). */
export const gradeOf = (score: number, veto?: string | undefined): Grade =>
  veto === undefined ? (floors.find(([, floor]) => rounded(score) >= floor)?.[0] ?? "D") : "D";

/** The year's result: 40% of the first half, 60% of the second, to one decimal place. */
export const yearResult = (first: number, second: number): number => rounded((4 * first + 6 * second) / 10);

const widestGap = 10;

/** Whether a unit's own score and the inspectors' lie more than 10 points apart, which itself is a finding. */
export const gapIsFinding = (self: number, inspector: number): boolean =>
  rounded(Math.abs(self - inspector)) > widestGap;
