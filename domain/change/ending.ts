import { baseOf, type Planned } from "../application/application.ts";
import { move } from "../application/move.ts";
import { terminateApplication } from "../application/terminate-application.ts";
import type { Day } from "../calendar/time.ts";
import { type DomainEvent, system } from "../history/domain-event.ts";
import type { Became } from "./change.ts";
import type { ChangeKind } from "./details.ts";
import {
  type Approved,
  type Disputed,
  type Effect,
  type EffectFacts,
  happened,
  type Open,
  unaffected,
} from "./effect.ts";
import { withPlan } from "./plans.ts";
import { nextTermFrom } from "./term-days.ts";

type Ending = {
  readonly cause: "transferOut" | "graduation" | "closed";
  readonly became: Became;
  readonly words: DomainEvent["words"];
};

const lapse = (application: Open | Disputed, { cause, became, words }: Ending, facts: EffectFacts): Effect => {
  const lapsed = move(application, { ...baseOf(application), status: "lapsed", lapsedAt: facts.occasion.now, cause });
  return {
    became,
    application: lapsed,
    emit: [happened("ApplicationEnded", lapsed, facts, words)],
    line: "leaves",
    work: "closes",
  };
};

/** An open application ends because the pupil has left the county or the stage (转出、毕业/升学). */
export const endsOpen =
  (cause: "transferOut" | "graduation") =>
  (application: Open | Disputed, facts: EffectFacts): Effect =>
    lapse(application, { cause, became: "lapses", words: { cause } }, facts);

/** An approved aid is paid for this term and stops with the next one. */
export const endsApproved = (application: Approved, facts: EffectFacts): Effect =>
  planned(application, { became: "stopsWithTerm", what: "stops", from: nextTermFrom(facts.occasion.campaign) }, facts);

type Plan = {
  readonly became: Became;
  readonly what: Planned["what"];
  readonly from: Day;
  readonly amount?: number;
};

/** An approved aid stays approved; from a later day it stops, or another amount is due, beside what was planned already. */
export const planned = (application: Approved, { became, what, from, amount }: Plan, facts: EffectFacts): Effect => {
  const cause: ChangeKind = facts.details.what;
  const after = withPlan(application, { what, changeId: facts.changeId, cause, from });
  if (after === application) return unaffected;
  return {
    became,
    from,
    ...(amount === undefined ? {} : { amount }),
    application: after,
    emit: [happened("AidAdjusted", after, facts, { cause, what, day: from })],
  };
};

/** Nobody but two persons learns why, so the office's machinery is named and no reason is told. */
const quietly = (facts: EffectFacts): EffectFacts => ({ ...facts, by: system });

/** A dead pupil's application is closed; its family hears nothing from a machine (死亡). */
export const closedOpen = (application: Open | Disputed, facts: EffectFacts): Effect =>
  lapse(application, { cause: "closed", became: "closed", words: {} }, quietly(facts));

/** A dead pupil's aid stops; what was due goes to the guardian, as a note to the two who know. */
export const stopsAtOnce = (application: Approved, { occasion }: EffectFacts): Effect => {
  const { save, emit } = terminateApplication({ application, cause: "closed", recover: 0, by: system, occasion });
  const terminated = save.find((each) => each.kind === "application");
  return { became: "closed", amount: application.award.amount, ...(terminated && { application: terminated }), emit };
};
