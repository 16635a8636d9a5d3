import type { Application } from "../application/application.ts";
import { move, told } from "../application/move.ts";
import { terminateApplication } from "../application/terminate-application.ts";
import { afterHold } from "../publicity/after-hold.ts";
import { struck } from "../publicity/strike-line.ts";
import { rejected } from "../reconsideration/rejected.ts";
import type { Reason } from "../review/reason.ts";
import type { Change } from "../shared/decision.ts";
import { onward } from "../wait/path.ts";
import { closeWait, type Wait } from "../wait/wait.ts";
import type { EffectFacts, OpenFacts } from "./effect-facts.ts";

/** Whether an application is over, so that an upheld objection cannot end it any more. */
export const isOver = ({ status }: Application): boolean =>
  ["rejected", "withdrawn", "lapsed", "terminated"].includes(status);

/** The line leaves its list; with the last held one the list goes on. */
export const leaveList = ({ place, by, occasion }: Pick<EffectFacts, "place" | "by" | "occasion">): Change => {
  if (place === undefined) return { save: [], emit: [] };
  const left = struck(place.list, place.line, "struck");
  const after = afterHold(left.list, { by, occasion });
  return { save: [left.line, after.list], emit: after.emit };
};

/** The work somebody still had on the application, closed because an objection has decided otherwise. */
export const closedWork = ({ applicationTask: task, by, occasion }: OpenFacts): readonly Wait[] =>
  task === undefined || task.closed !== undefined
    ? []
    : [closeWait(task, { at: occasion.now, by: by.id, outcome: "objection" })];

/**
 * An objection was right that this family is not entitled: its application is rejected wherever it stands, an approved aid
 * is stopped; the family may ask for reconsideration (domain §2.4 nos. 15, 30).
 */
export const endApplication = (facts: OpenFacts, reason: Reason): Change => {
  const { objection, application, by, occasion } = facts;
  if (application === undefined || isOver(application)) return { save: [], emit: [] };
  if (application.status === "approved") {
    const { amount } = application.award;
    return terminateApplication({ application, cause: "objection", reason, recover: amount, by, occasion });
  }
  const unit = objection.level;
  const ended = move(application, rejected({ application, level: "objection", unit, reason, by: by.id, occasion }));
  const words = {
    stage: unit === "county" ? "countyPublicity" : "schoolPublicity",
    reason: reason.code,
    ...onward(ended, occasion.campaign.endsAt),
  };
  const left = leaveList(facts);
  return {
    save: [ended, ...closedWork(facts), ...left.save],
    emit: [told("ReviewRejected", ended, { at: occasion.now, actor: by, words }), ...left.emit],
  };
};
