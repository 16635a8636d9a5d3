import type { Day } from "../calendar/time.ts";
import { type ItemStanding, reachedOf, standingOf, type TaskItem, type TaskMeasure } from "./task-item.ts";

/** What the items of one goal come to: one indicator in one measure, or everything without an indicator in that measure. */
export type GoalSum = {
  readonly indicator?: string;
  readonly measure: TaskMeasure;
  readonly items: number;
  /** Sums; of percentages the mean of the items. */
  readonly target: number;
  readonly reached: number;
  readonly counts: StandingCounts;
};

/** How many items stand where. */
export type StandingCounts = { readonly [standing in ItemStanding]: number };

/** Counts items by where they stand on a day. */
export const countStandings = (items: readonly TaskItem[], today: Day): StandingCounts => {
  const counts = { running: 0, late: 0, reached: 0, closed: 0, moved: 0, failed: 0 };
  for (const item of items) counts[standingOf(item, today)] += 1;
  return counts;
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

/** Whoever reaches more than was asked helps no other item, and of what moves away only the part reached here counts. */
const targetHere = (item: TaskItem): number => (item.status === "moved" ? reachedOf(item) : item.target.amount);

const goalOf = (items: readonly TaskItem[], { indicator, target }: TaskItem, today: Day): GoalSum => {
  const count = target.measure === "percent" ? items.length : 1;
  const reached = sum(items.map((item) => Math.min(reachedOf(item), item.target.amount)));
  return {
    ...(indicator === undefined ? {} : { indicator }),
    measure: target.measure,
    items: items.length,
    target: sum(items.map(targetHere)) / count,
    reached: reached / count,
    counts: countStandings(items, today),
  };
};

/** The goals of a task book in the order of their indicators, those without one last. */
export const goalSums = (items: readonly TaskItem[], today: Day): readonly GoalSum[] =>
  [...Map.groupBy(items, ({ indicator = "~", target }) => `${indicator} ${target.measure}`)]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([, own]) => own.slice(0, 1).map((first) => goalOf(own, first, today)));
