import { move } from "../application/move.ts";
import { terminateApplication } from "../application/terminate-application.ts";
import { rejected } from "../reconsideration/rejected.ts";
import type { Reason } from "../review/reason.ts";
import { type Approved, type Effect, type FactsOf, happened, type Open } from "./effect.ts";
import { isAtCounty } from "./publicised.ts";

type Facts = FactsOf<"falseStatement">;

const reasonOf = ({ details }: Facts): Reason => ({ code: "R10", text: details.text });

/** An open application is rejected for what was said falsely, with the right to have that looked at again (虚假). */
export const falseStatementOpen = (application: Open, facts: Facts): Effect => {
  const unit = isAtCounty(application) ? ("county" as const) : ("school" as const);
  const { by, occasion } = facts;
  const after = move(
    application,
    rejected({ application, level: unit, unit, reason: reasonOf(facts), by: by.id, occasion }),
  );
  const stage = unit === "county" ? "countyRecheck" : "schoolCheck";
  return {
    became: "rejected",
    application: after,
    emit: [happened("ReviewRejected", after, facts, { stage, reason: "R10" })],
    line: "leaves",
    work: "closes",
  };
};

/** An approved aid is stopped at once, and what was paid is asked back. */
export const falseStatementApproved = (application: Approved, facts: Facts): Effect => {
  const { by, occasion } = facts;
  const recover = application.award.amount;
  const reason = reasonOf(facts);
  const { save, emit } = terminateApplication({ application, cause: "falseStatement", reason, recover, by, occasion });
  const terminated = save.find((each) => each.kind === "application");
  return { became: "terminated", amount: recover, ...(terminated && { application: terminated }), emit };
};
