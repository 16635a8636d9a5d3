import type { Instant } from "../calendar/time.ts";
import type { DomainEvent, EventActor } from "../history/domain-event.ts";
import type { KnownValue } from "../indicator/known-value.ts";
import type { GoalResult, ResponsibilityLetter } from "./letter.ts";
import { goalResult } from "./letter-goals.ts";

/** What became of a letter's goals by the county's own records; unknown where these do not say. */
export const goalsByRecords = (
  { goals }: Pick<ResponsibilityLetter, "goals">,
  values: readonly KnownValue[],
): readonly GoalResult[] =>
  goals.map((goal) => goalResult(goal, values.find(({ indicator }) => indicator === goal.indicator)?.value));

/** What became of the bureau's goals by the letters of its units: missed where one unit missed it, met where all met it. */
export const goalsByUnits = (
  { goals }: Pick<ResponsibilityLetter, "goals">,
  units: readonly ResponsibilityLetter[],
): readonly GoalResult[] =>
  goals.map(({ indicator, target }) => {
    const promised = units.filter((unit) => unit.goals.some((goal) => goal.indicator === indicator));
    const outcomes = promised.map(
      ({ result }) => result?.goals.find((goal) => goal.indicator === indicator)?.outcome ?? "unknown",
    );
    return { indicator, target, outcome: outcomes.length === 0 ? "unknown" : worst(outcomes) };
  });

/** A letter compared with the results of its year (domain §6.9, step 6); comparing again replaces the result. */
export const settleLetter = ({ letter, goals, by, now }: SettleLetter) => {
  const outcome = worst(goals.map((goal) => goal.outcome));
  const settled: ResponsibilityLetter = { ...letter, result: { at: now, by: by.id, goals: [...goals], outcome } };
  const event: DomainEvent = {
    type: "ResponsibilityLetterSettled",
    subject: { kind: "responsibilityLetter", id: letter.id },
    at: now,
    actor: by,
    words: { level: letter.level, outcome },
  };
  return { save: [settled], emit: [event] };
};

const worst = (outcomes: readonly GoalResult["outcome"][]): GoalResult["outcome"] =>
  (["missed", "unknown"] as const).find((each) => outcomes.includes(each)) ?? "met";

type SettleLetter = {
  readonly letter: ResponsibilityLetter;
  readonly goals: readonly GoalResult[];
  readonly by: EventActor;
  readonly now: Instant;
};
