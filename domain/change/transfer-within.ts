import type { Application } from "../application/application.ts";
import { limitEnd } from "../shared/occasion.ts";
import {
  type Approved,
  type Disputed,
  type Effect,
  evenSuspended,
  type FactsOf,
  happened,
  type Open,
  unaffected,
} from "./effect.ts";
import { isPublicised } from "./publicised.ts";
import { payerAfterMove } from "./term-days.ts";

type Facts = FactsOf<"transferWithin">;

const moved = <Moving extends Application>(
  application: Moving,
  payer: string,
  { details, toSchool }: Facts,
): Moving => {
  const { payingSchool: _, ...rest } = application;
  const place = {
    schoolCode: details.toSchool,
    township: toSchool?.township ?? application.township,
    classNo: details.classNo,
  };
  return { ...(rest as Moving), ...place, ...(payer === details.toSchool ? {} : { payingSchool: payer }) };
};

const payerOf = (application: Application, { details, happenedOn, occasion }: Facts): string =>
  payerAfterMove({ application, toSchool: details.toSchool, movedOn: happenedOn, campaign: occasion.campaign });

const movedEvent = (from: Application, to: Application, facts: Facts) =>
  happened("CaseMoved", to, facts, { fromSchool: from.schoolCode, toSchool: to.schoolCode });

/** The application goes with the pupil: to the new school's people and next list; what has been publicised stays valid (县内转学). */
export const movedOpen = (application: Open, facts: Facts): Effect =>
  evenSuspended((standing) => {
    if (standing.schoolCode === facts.details.toSchool) return unaffected;
    const payer = payerOf(standing, facts);
    const there = moved(standing, payer, facts);
    const isWork = there.status === "classCheck" || there.status === "schoolCheck" || there.status === "countyRecheck";
    const after = isWork ? { ...there, dueAt: limitEnd(facts.occasion, there.status) } : there;
    return {
      became: isPublicised(standing) ? "staysValid" : "moves",
      payer,
      application: after,
      emit: [movedEvent(standing, after, facts)],
      work: "moves",
    };
  })(application);

/** A rejection under reconsideration goes with the pupil: what the answer revives is the new school's. */
export const movedDisputed = (application: Disputed, facts: Facts): Effect => {
  if (application.schoolCode === facts.details.toSchool) return unaffected;
  const payer = payerOf(application, facts);
  const after = moved(application, payer, facts);
  return { became: "moves", payer, application: after, emit: [movedEvent(application, after, facts)], work: "moves" };
};

/** An approved line of this term is paid by the school of the reference day, once. */
export const movedApproved = (application: Approved, facts: Facts): Effect => {
  if (application.schoolCode === facts.details.toSchool) return unaffected;
  const payer = payerOf(application, facts);
  const after = moved(application, payer, facts);
  return { became: "paidBy", payer, application: after, emit: [movedEvent(application, after, facts)] };
};
