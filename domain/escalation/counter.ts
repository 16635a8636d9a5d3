import { type Day, dayOf, type Instant } from "../calendar/time.ts";
import type { IssueClass } from "../finding/finding.ts";
import type { Escalation, LadderStep, Trigger } from "./escalation.ts";
import { ladder, rememberedUntil, rungOf, stepOnRung } from "./ladder.ts";

type InClass = { readonly history: readonly Escalation[]; readonly issueClass: IssueClass };

/** The steps of a unit in one issue class, in the order in which they were opened. */
export const stepsIn = ({ history, issueClass }: InClass): readonly Escalation[] =>
  history
    .filter((step) => step.issueClass === issueClass)
    .toSorted((one, other) => one.openedAt.localeCompare(other.openedAt) || one.id.localeCompare(other.id));

/** Whether a higher step was opened before the unit had been told of this one: both are one time, not two. */
const isAbsorbed = (step: Escalation, steps: readonly Escalation[]): boolean =>
  steps.some(
    (other) =>
      rungOf(other.step) > rungOf(step.step) &&
      other.openedAt >= step.openedAt &&
      (step.servedAt === undefined || step.servedAt > other.openedAt),
  );

/** The last day on which a step counts against its unit. */
export const countsUntil = ({ openedAt }: Pick<Escalation, "openedAt">): Day => rememberedUntil(dayOf(openedAt));

/** The steps that count against a unit in a class at this time; their number is the counter. */
export const countedSteps = ({ now, ...of }: InClass & { readonly now: Instant }): readonly Escalation[] => {
  const steps = stepsIn(of).filter(({ openedAt }) => openedAt <= now);
  return steps.filter(
    (step) => step.relieved === undefined && countsUntil(step) >= dayOf(now) && !isAbsorbed(step, steps),
  );
};

/** No step follows one more than a rung higher; as long as the last one is remembered and no clean cycle came, none lower. */
const floorOf = ({ now, ...of }: InClass & { readonly now: Instant }): number => {
  const steps = stepsIn(of);
  const last = steps.at(-1);
  if (last === undefined) return 1;
  const isEased = steps.some(({ relieved }) => relieved !== undefined && relieved.at > last.openedAt);
  return countsUntil(last) >= dayOf(now) && !isEased ? rungOf(last.step) : rungOf(last.step) - 1;
};

/** The step a new trigger leads to: by the count of times within twelve months, by its own gravity, never a fall. */
export const nextStep = ({ trigger, ...at }: NextStep): LadderStep =>
  stepOnRung(Math.max(countedSteps(at).length + 1, rungOf(ladder.leastStep[trigger]), floorOf(at)));

type NextStep = InClass & { readonly trigger: Trigger; readonly now: Instant };
