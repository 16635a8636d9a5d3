import { baseOf } from "../application/application.ts";
import { amountFor } from "../programme/amount-for.ts";
import { limitEnd } from "../shared/occasion.ts";
import { type Approved, type Effect, evenSuspended, type FactsOf, happened, type Open, unaffected } from "./effect.ts";
import { planned } from "./ending.ts";
import { withoutPlan } from "./plans.ts";
import { isPublicised } from "./publicised.ts";
import { nextTermFrom } from "./term-days.ts";

type Facts = FactsOf<"boarding">;

/** What the award would be; none when the programme does not cover the pupil any more. */
const newAmount = (application: Open | Approved, { details }: Facts): { amount?: number } => {
  const { ruleVersion, programme, stage, grade } = application;
  const level = "award" in application && application.award ? { level: application.award.level } : {};
  const amount = amountFor({ ruleVersion, programme, pupil: { stage, grade, boarding: details.to }, ...level });
  return typeof amount === "number" ? { amount } : {};
};

/** Before the publicity the amount is computed afresh by the panel; later it holds for the term (寄宿/走读变更). */
export const boardingOpen = (application: Open, facts: Facts): Effect =>
  evenSuspended((standing) => {
    if (standing.boarding === facts.details.to) return unaffected;
    if (isPublicised(standing))
      return {
        became: "adjustsNextTerm",
        from: nextTermFrom(facts.occasion.campaign),
        ...newAmount(standing, facts),
        application: standing,
        emit: [
          happened("AidAdjusted", standing, facts, {
            cause: "boarding",
            what: "adjusts",
            day: nextTermFrom(facts.occasion.campaign),
          }),
        ],
      };
    const boarding = facts.details.to;
    if (standing.status !== "schoolCheck" || standing.award === undefined) {
      const noted = { ...standing, boarding };
      return { became: "noted", application: noted, emit: [happened("FormUpdated", noted, facts)] };
    }
    const base = baseOf(standing);
    const back = {
      ...base,
      boarding,
      acts: base.acts.filter(({ role }) => role !== "SCHOOL_REVIEW_PANEL"),
      status: "schoolCheck" as const,
      dueAt: limitEnd(facts.occasion, "schoolCheck"),
    };
    return {
      became: "recomputed",
      ...newAmount(standing, facts),
      application: back,
      emit: [happened("CaseRechecked", back, facts, { cause: "boarding" })],
    };
  })(application);

const asBefore = (application: Approved, facts: Facts): Effect => {
  const after = withoutPlan(application, "boarding");
  if (after === application) return unaffected;
  const emit = [happened("AidAdjusted", after, facts, { cause: "boarding", what: "goesOn" })];
  return { became: "goesOn", application: after, emit };
};

/** An approved amount changes with the next term, unless the pupil has gone back to what was paid for. */
export const boardingApproved = (application: Approved, facts: Facts): Effect =>
  application.boarding === facts.details.to
    ? asBefore(application, facts)
    : planned(
        application,
        {
          became: "adjustsNextTerm",
          what: "adjusts",
          from: nextTermFrom(facts.occasion.campaign),
          ...newAmount(application, facts),
        },
        facts,
      );
