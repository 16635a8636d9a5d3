import type { StaffMember } from "../../domain/county/staff-member.ts";
import { decisionSince, type RecordedDecision } from "../../domain/review/recorded-decision.ts";
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
};

/**
 * The reply once a decision is on record: the receipt of one's own, however often it is sent; a browser is shown
 * somebody else's, a program is told of it.
 */
export const recordedReview = async (deps: Dependencies, facts: Recorded): Promise<Reply<DecisionReceipt>> => {
  const { staff, taskId, request } = facts;
  const subject = subjectOf(taskId);
  const [history, application] = await Promise.all([deps.history.of(subject), deps.applications.find(subject.id)]);
  if (application === undefined) return refused({ code: "TaskNotFound" });
  const { schoolCode, township, status } = application;
  if (!worksAt(staff, { schoolCode, township })) return refused({ code: "NotYourTask" });
  const location = `/tasks/${taskId}`;
  const recorded = decisionSince(history, facts.version);
  if (recorded?.event.actor.id === staff.id && recorded.outcome === facts.outcome) {
    const receipt = { taskId, subject, outcome: recorded.outcome, status, at: recorded.event.at };
    return taken(request, receipt, location);
  }
  if (request.wants === "page") return seeOther(location);
  const told = recorded && {
    ids: { outcome: recorded.outcome, at: recorded.event.at, role: recorded.event.actor.role },
  };
  return refused({ code: "TaskClosed", ...told });
};
