import type { TagTone } from "../../components/status-tag.tsx";
import { formatsFor } from "../../texts/format.ts";
import type { Language } from "../../texts/language.ts";
import { taskBookTexts } from "../../texts/task-book.ts";
import type { Amount, GoalView, Standing } from "../../views/task-book.ts";
import { nameIn } from "../staff/words.ts";

/** The tone of each standing; late is an alarm, reached asks somebody to look. */
export const standingTones = {
  running: "moving",
  late: "bad",
  reached: "attention",
  closed: "good",
  moved: "over",
  failed: "waiting",
} as const satisfies Record<Standing, TagTone>;

/** An amount without its measure; a mean of percentages with one decimal place. */
const bare = (language: Language, { amount, measure }: Amount): string => {
  const { count, money } = formatsFor(language);
  if (measure === "fen") return money(amount);
  return measure === "percent" ? String(Math.round(amount * 10) / 10) : count(amount);
};

/** An amount in words, e.g. `158名教师`, `100%`, `¥12,000.00`. */
export const amountWords = (language: Language, amount: Amount): string => {
  const texts = taskBookTexts(language);
  const said = bare(language, amount);
  return amount.measure === "fen" ? said : texts.amount(said, texts.measure[amount.measure]);
};

/** How much of how much, with the measure once. */
export const progressWords = (language: Language, reached: number, target: Amount): string =>
  `${bare(language, { ...target, amount: reached })} / ${amountWords(language, target)}`;

/** What a goal is called. */
export const goalName = (language: Language, { indicator, title }: Pick<GoalView, "indicator" | "title">): string =>
  title === undefined ? taskBookTexts(language).otherGoal : `${indicator} ${nameIn(language, title)}`;

/** The tone of a goal: late items first, then whether all is reached. */
export const goalTone = ({ counts, reached, target }: Pick<GoalView, "counts" | "reached" | "target">): TagTone => {
  if (counts.late > 0) return "bad";
  return reached >= target ? "good" : "moving";
};
