import type { Instant } from "../calendar/time.ts";
import type { DomainEvent, EventActor } from "../history/domain-event.ts";
import type { KnownValue } from "../indicator/known-value.ts";
import type { ResponsibilityLetter } from "./letter.ts";
import { goalResult } from "./letter-goals.ts";

/**
 * A letter compared with the results of its year (domain §6.9, step 6): missed when one goal is missed, met when all are
 * met, unknown when the records do not say of some. Comparing again replaces the result; save it with the event.
 */
export const settleLetter = ({ letter, values, by, now }: SettleLetter) => {
  const goals = letter.goals.map((goal) =>
    goalResult(goal, values.find(({ indicator }) => indicator === goal.indicator)?.value),
  );
  const outcomes = goals.map((goal) => goal.outcome);
  const outcome = (["missed", "unknown"] as const).find((each) => outcomes.includes(each)) ?? "met";
  const settled: ResponsibilityLetter = { ...letter, result: { at: now, by: by.id, goals, outcome } };
  const event: DomainEvent = {
    type: "ResponsibilityLetterSettled",
    subject: { kind: "responsibilityLetter", id: letter.id },
    at: now,
    actor: by,
    words: { level: letter.level, outcome },
  };
  return { settled, event };
};

type SettleLetter = {
  readonly letter: ResponsibilityLetter;
  /** What the county's records say of the place the letter is about. */
  readonly values: readonly KnownValue[];
  readonly by: EventActor;
  readonly now: Instant;
};
