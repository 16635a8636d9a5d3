import type { StaffMember } from "../../domain/county/staff-member.ts";
import type { EventType } from "../../domain/history/domain-event.ts";
import type { Decision } from "../../domain/shared/decision.ts";
import { subjectOf } from "../../domain/wait/wait.ts";
import type { DecisionReceipt } from "../../web/views/task.ts";
import type { Dependencies } from "../dependencies.ts";
import type { ApiRequest } from "./api-request.ts";
import { type Reply, refused, seeOther } from "./reply.ts";
import { taken } from "./taken.ts";

const toldAs = {
  post: "ListReleased",
  return: "ListDissolved",
  sign: "ListSigned",
  repost: "ListReposted",
} as const satisfies Record<string, EventType>;

type Taken = {
  readonly decision: Decision;
  readonly taskId: string;
  readonly outcome: keyof typeof toldAs;
  /** Version of the list that was read. */
  readonly version: number;
  readonly staff: StaffMember;
  readonly request: ApiRequest;
};

/** The receipt of a decision on a list; the same decision by the same person again shows the same receipt. */
export const listReceipt = async (deps: Dependencies, facts: Taken): Promise<Reply<DecisionReceipt>> => {
  const { decision, taskId, outcome, version, staff, request } = facts;
  const overtaken = decision.accepted || ["TaskClosed", "TaskNotFound"].includes(decision.refusal.code);
  if (!overtaken) return refused(decision.refusal);
  const subject = subjectOf(taskId);
  const [list, history] = await Promise.all([deps.lists.find(subject.id), deps.history.of(subject)]);
  const entry = history.find((each) => each.version === version + 1 && each.event.type === toldAs[outcome]);
  const location = `/tasks/${taskId}`;
  if (list && entry?.event.actor.id === staff.id)
    return taken(request, { taskId, subject, outcome, status: list.status, at: entry.event.at }, location);
  if (request.wants === "page") return seeOther(location);
  return refused(decision.accepted ? { code: "TaskClosed" } : decision.refusal);
};
