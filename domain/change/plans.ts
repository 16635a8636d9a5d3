import type { Planned } from "../application/application.ts";
import type { Day } from "../calendar/time.ts";
import type { Approved } from "./effect.ts";

const plansOf = ({ planned = [] }: Approved): readonly Planned[] => planned;

const withPlans = ({ planned: _, ...rest }: Approved, [first, ...more]: readonly Planned[]): Approved =>
  first === undefined ? rest : { ...rest, planned: [first, ...more] };

/** Planned beside what other causes have planned; of two stops for one cause the earlier holds, of two amounts the later. */
export const withPlan = (application: Approved, plan: Planned): Approved => {
  const plans = plansOf(application);
  const same = plans.find(({ cause, to }) => cause === plan.cause && to === undefined);
  if (same && same.what !== "adjusts" && same.from <= plan.from) return application;
  return withPlans(application, [...plans.filter((each) => each !== same), plan]);
};

/** Without what a cause had planned; the same application when it had planned nothing. */
export const withoutPlan = (application: Approved, without: Planned["cause"]): Approved => {
  const plans = plansOf(application);
  const left = plans.filter(({ cause }) => cause !== without);
  return left.length === plans.length ? application : withPlans(application, left);
};

const afterReturn = (plan: Planned, on: Day): readonly Planned[] => {
  const isAbsence = plan.cause === "suspension" || plan.cause === "dropout";
  if (!isAbsence || plan.to !== undefined) return [plan];
  if (on <= plan.from) return on === plan.from && plan.what === "stopsUnlessBack" ? [plan] : [];
  // Whoever had dropped out and was not back in time has lost the aid; a suspended pupil only the months of absence.
  return [plan.what === "stopsUnlessBack" ? plan : { ...plan, to: on }];
};

/** As a pupil's return leaves it: an absence that has begun to be felt ends on that day and is kept; the same application when nobody was away. */
export const withReturn = (application: Approved, on: Day): Approved => {
  const plans = plansOf(application);
  const left = plans.flatMap((plan) => afterReturn(plan, on));
  const isSame = left.length === plans.length && left.every((plan, at) => plan === plans[at]);
  return isSame ? application : withPlans(application, left);
};

/** Whether nothing is due for a day, for whatever cause; somebody who dropped out and has not come back counts as stopped. */
export const isStoppedOn = (application: Approved, day: Day): boolean =>
  plansOf(application).some(
    ({ what, from, to }) => what !== "adjusts" && from <= day && (to === undefined || day < to),
  );

const strictest = ["stops", "stopsUnlessBack", "adjusts"] as const satisfies readonly Planned["what"][];

/** What of all plans a person must know first: a stop before another amount, the earliest of them; none when all have ended. */
export const foremostPlan = (application: Approved): Planned | undefined =>
  strictest
    .map((what) => plansOf(application).filter((each) => each.what === what && each.to === undefined))
    .find((plans) => plans.length > 0)
    ?.reduce((one, other) => (other.from < one.from ? other : one));
