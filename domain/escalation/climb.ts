import { dayOf, yearOf } from "../calendar/time.ts";
import type { IssueClass } from "../finding/finding.ts";
import { type DomainEvent, type EventActor, system } from "../history/domain-event.ts";
import type { Occasion } from "../shared/occasion.ts";
import { unrecorded } from "../shared/record-mark.ts";
import type { InspectedUnit } from "../supervision/grid.ts";
import { nextStep, stepsIn } from "./counter.ts";
import type { Escalation, LadderStep, Trigger } from "./escalation.ts";
import { type EscalationLimit, endOfLimit, ladder, rungOf } from "./ladder.ts";
import { escalationTold } from "./told.ts";

/** What brings a unit onto the ladder: a class of issues, what happened there, and the records that show it. */
export type Climb = {
  readonly unit: Pick<InspectedUnit, "id" | "headId">;
  readonly issueClass: IssueClass;
  readonly trigger: Trigger;
  readonly cycleId?: string;
  readonly findingId?: string;
  /** The earlier step whose plan, progress or interview was missed or refused. */
  readonly escalationId?: string;
};

type Around = {
  /** Every step there ever was against the unit, in all classes. */
  readonly history: readonly Escalation[];
  readonly occasion: Pick<Occasion, "now" | "calendar">;
  /** By whose act; the office's own machinery where nobody's. */
  readonly by?: EventActor;
};

/** Where a unit stands after a climb: save `save` and emit `events` in the commit of the act itself. */
export type Climbed = {
  readonly escalation: Escalation;
  /** The step, unless it already has this ground and nothing changes. */
  readonly save: readonly Escalation[];
  readonly events: readonly DomainEvent[];
};

/**
 * Opens the next step of the ladder for a unit in an issue class (domain §6.7), or adds the ground to a step of which the
 * unit has not been told yet; a ground that asks for more than that step opens a higher one beside it.
 */
export const climb = ({ history, occasion, by = system, ...why }: Climb & Around): Climbed => {
  const { unit, issueClass, trigger } = why;
  const steps = stepsIn({ history: history.filter(({ unitId }) => unitId === unit.id), issueClass });
  const ground = groundOf(why, occasion);
  const least = rungOf(ladder.leastStep[trigger]);
  const untold = steps.findLast(({ status, step }) => status === "opened" && rungOf(step) >= least);
  if (untold !== undefined) {
    if (untold.grounds.some((known) => sameGround(known, ground))) return { escalation: untold, save: [], events: [] };
    const joined: Escalation = { ...untold, grounds: [...untold.grounds, ground] };
    const events = [escalationTold("EscalationJoined", joined, { by, occasion, words: { trigger } })];
    return { escalation: joined, save: [joined], events };
  }
  const step = nextStep({ history: steps, issueClass, trigger, now: occasion.now });
  const opened: Escalation = {
    kind: "escalation",
    record: unrecorded,
    id: numbered(steps, `ZR${yearOf(dayOf(occasion.now))}-${unit.id}-${issueClass}-`),
    unitId: unit.id,
    headId: unit.headId,
    issueClass,
    step,
    grounds: [ground],
    codes: [],
    openedAt: occasion.now,
    status: "opened",
    dueAt: endOfLimit(toServe[step], { from: occasion.now, calendar: occasion.calendar }),
    progress: [],
  };
  return {
    escalation: opened,
    save: [opened],
    events: [escalationTold("EscalationOpened", opened, { by, occasion, words: { trigger } })],
  };
};

/** Several climbs of one commit, each seeing what those before it did; every step is saved once. */
export const climbAll = (climbs: readonly Climb[], around: Around): Omit<Climbed, "escalation"> => {
  let history = around.history;
  const saved = new Map<string, Escalation>();
  const events: DomainEvent[] = [];
  for (const each of climbs) {
    const climbed = climb({ ...around, ...each, history });
    for (const escalation of climbed.save) {
      saved.set(escalation.id, escalation);
      history = [...history.filter(({ id }) => id !== escalation.id), escalation];
    }
    events.push(...climbed.events);
  }
  return { save: [...saved.values()], events };
};

const toServe: Readonly<Record<LadderStep, EscalationLimit>> = {
  bulletin: "serveBulletin",
  interview: "setInterview",
  accountability: "propose",
};

type Ground = Escalation["grounds"][number];

const groundOf = ({ trigger, cycleId, findingId, escalationId }: Climb, { now }: Around["occasion"]): Ground => ({
  trigger,
  ...(cycleId === undefined ? {} : { cycleId }),
  ...(findingId === undefined ? {} : { findingId }),
  ...(escalationId === undefined ? {} : { escalationId }),
  at: now,
});

const sameGround = (one: Ground, other: Ground): boolean =>
  one.trigger === other.trigger &&
  one.cycleId === other.cycleId &&
  one.findingId === other.findingId &&
  one.escalationId === other.escalationId;

const numbered = (steps: readonly Escalation[], prefix: string): string =>
  `${prefix}${steps.filter(({ id }) => id.startsWith(prefix)).length + 1}`;
