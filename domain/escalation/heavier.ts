import type { Instant } from "../calendar/time.ts";
import { dayOf } from "../calendar/time.ts";
import { countsUntil, stepsIn } from "./counter.ts";
import type { AccountabilityForm, Escalation, Trigger } from "./escalation.ts";

/** The forms a decision may take, from light to heavy. */
const forms = [
  "criticism",
  "publicCriticism",
  "resources",
  "proposal",
] as const satisfies readonly AccountabilityForm[];

/** What makes a measure heavier (domain §6.7, [P6]): twice within a year, hidden, obstructed. */
export type Aggravation = "twiceWithinYear" | "hidden" | "obstructed";

const aggravating: { readonly [Kind in Trigger]?: Aggravation } = { falsification: "hidden", refusal: "obstructed" };

/** What makes the measure of this case heavier than plain criticism. */
export const aggravationsOf = ({ escalation, history, now }: Case): readonly Aggravation[] => {
  const before = stepsIn({ history, issueClass: escalation.issueClass }).filter(
    (step) =>
      step.id !== escalation.id &&
      step.step === "accountability" &&
      step.openedAt <= escalation.openedAt &&
      countsUntil(step) >= dayOf(now),
  );
  const by = escalation.grounds.flatMap(({ trigger }) => aggravating[trigger] ?? []);
  return [...new Set<Aggravation>([...(before.length > 0 ? (["twiceWithinYear"] as const) : []), ...by])];
};

/** The form the rules propose: criticism, one heavier for each aggravation; loss of money always goes to the competent body. */
export const proposedForm = (facts: Case): AccountabilityForm => {
  if (facts.escalation.grounds.some(({ trigger }) => trigger === "lossOfMoney")) return "proposal";
  return forms[Math.min(aggravationsOf(facts).length, forms.length - 1)] ?? "criticism";
};

type Case = { readonly escalation: Escalation; readonly history: readonly Escalation[]; readonly now: Instant };
