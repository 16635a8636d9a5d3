import type { StaffMember } from "../../domain/county/staff-member.ts";
import { decisionSince, type RecordedDecision } from "../../domain/review/recorded-decision.ts";
import type { Change } from "../../domain/shared/decision.ts";
import { subjectOf } from "../../domain/wait/wait.ts";
import type { DecisionReceipt } from "../../web/views/task.ts";
import type { Dependencies } from "../dependencies.ts";
import type { ApiRequest } from "./api-request.ts";
import { type Reply, refused, seeOther } from "./reply.ts";
import { worksAt } from "./staff-places.ts";
import { taken } from "./taken.ts";

type Recorded = {
  readonly staff: StaffMember;
  readonly taskId: string;
  readonly outcome: RecordedDecision["outcome"];
  /** Version of the application that was read. */
  readonly version: number;
  readonly request: ApiRequest;
  /** The decision itself where it was taken just now: nothing has to be read for its receipt. */
  readonly committed: Change | undefined;
};

/**
 * The reply once a decision is on record: the receipt of one's own, however often it is sent; a browser is shown
 * somebody else's, a program is told of it.
 */
export const recordedReview = async (deps: Dependencies, facts: Recorded): Promise<Reply<DecisionReceipt>> => {
  const { staff, taskId, request, committed } = facts;
  const subject = subjectOf(taskId);
  const location = `/tasks/${taskId}`;
  const decided = committed?.save.find((record) => record.kind === "application");
  const told = committed?.emit[0];
  if (decided && told)
    return taken(request, { taskId, subject, outcome: facts.outcome, status: decided.status, at: told.at }, location);
  const [history, application] = await Promise.all([deps.history.of(subject), deps.applications.find(subject.id)]);
  if (application === undefined) return refused({ code: "TaskNotFound" });
  const { schoolCode, township, status } = application;
  if (!worksAt(staff, { schoolCode, township })) return refused({ code: "NotYourTask" });
  const recorded = decisionSince(history, facts.version);
  if (recorded?.event.actor.id === staff.id && recorded.outcome === facts.outcome) {
    const receipt = { taskId, subject, outcome: recorded.outcome, status, at: recorded.event.at };
    return taken(request, receipt, location);
  }
  if (request.wants === "page") return seeOther(location);
  const theirs = recorded && {
    ids: { outcome: recorded.outcome, at: recorded.event.at, role: recorded.event.actor.role },
  };
  return refused({ code: "TaskClosed", ...theirs });
};
