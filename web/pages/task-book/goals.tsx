import { StackedBars } from "../../components/charts/stacked-bars.tsx";
import { TargetBars } from "../../components/charts/target-bars.tsx";
import { hrefWith } from "../../layout/hrefs.ts";
import { usePage } from "../../layout/page-context.ts";
import { taskBookTexts } from "../../texts/task-book.ts";
import type { GoalView, StandingCounts } from "../../views/task-book.ts";
import { amountWords, goalName, goalTone, progressWords, standingTones } from "./words.ts";

/** The goals of a task book, each with what is reached of its target. */
export const GoalBars = ({ id, goals }: { readonly id: string; readonly goals: readonly GoalView[] }) => {
  const { language } = usePage();
  const texts = taskBookTexts(language);
  const items = goals.reduce((sum, goal) => sum + goal.items, 0);
  return (
    <TargetBars
      id={id}
      title={texts.goals}
      description={texts.goalsSaid(goals.length, items)}
      headers={{ row: texts.goal, reached: texts.reached, target: texts.target, note: texts.lateHeader }}
      bars={goals.map((goal) => ({
        key: `${goal.indicator ?? ""} ${goal.measure}`,
        label: goalName(language, goal),
        reached: goal.reached,
        target: goal.target,
        said: {
          reached: amountWords(language, { amount: goal.reached, measure: goal.measure }),
          target: amountWords(language, { amount: goal.target, measure: goal.measure }),
          both: progressWords(language, goal.reached, { amount: goal.target, measure: goal.measure }),
        },
        tone: goalTone(goal),
        note: texts.late(goal.counts.late),
      }))}
    />
  );
};

/** Where the items stand, each standing a way to those items. */
export const ItemStandings = ({ year, counts }: { readonly year: number; readonly counts: StandingCounts }) => {
  const context = usePage();
  const texts = taskBookTexts(context.language);
  const standings = Object.keys(texts.standing) as (keyof StandingCounts)[];
  return (
    <StackedBars
      id="standings"
      title={texts.standings}
      description={texts.standingsSaid}
      rowHeader={texts.filter.year}
      kinds={standings.map((standing) => ({
        key: standing,
        label: texts.standing[standing],
        tone: standingTones[standing],
        href: hrefWith(context, { state: standing, page: "" }),
      }))}
      bars={[{ key: String(year), label: texts.titleOf(year), values: counts }]}
    />
  );
};
