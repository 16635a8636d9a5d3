import type { StaffMember } from "../../domain/county/staff-member.ts";
import { decideReview } from "../../domain/review/decide-review.ts";
import { decisionOn } from "../../domain/review/recorded-decision.ts";
import { ReviewForm } from "../../domain/review/review-form.ts";
import type { Refusal } from "../../domain/shared/refusal.ts";
import { DecisionReceipt } from "../../web/views/task.ts";
import type { Dependencies } from "../dependencies.ts";
import { decideAndCommit, occasionOf } from "../repositories/unit-of-work.ts";
import { apiHandler } from "./api.ts";
import { refused, seeOther } from "./reply.ts";
import { showTaskHandler } from "./show-task.ts";
import { taken } from "./taken.ts";
import { applicationTask, subjectOf, TaskPath } from "./task-facts.ts";

const overtaken: readonly Refusal["code"][] = ["TaskClosed", "TaskNotFound"];

/** The receipt of the decision taken on the version that was read, and whose it is. */
const recorded = async (deps: Dependencies, { taskId, version, actor }: Recorded) => {
  const subject = subjectOf(taskId);
  const [history, application] = await Promise.all([deps.history.of(subject), deps.applications.find(subject.id)]);
  const decision = decisionOn(history, version);
  if (decision === undefined || application === undefined) return undefined;
  const { outcome, event } = decision;
  const receipt: DecisionReceipt = { taskId, subject, outcome, status: application.status, at: event.at };
  return { receipt, whose: event.actor.id === actor.id ? "yours" : "another", by: event.actor } as const;
};
type Recorded = { readonly taskId: string; readonly version: number; readonly actor: StaffMember };

/** A reviewer approves, returns or rejects the application in front of them; deciding twice shows the same receipt. */
export const decideReviewHandler = apiHandler(
  {
    name: "decide-review",
    access: "staff",
    path: TaskPath,
    body: ReviewForm,
    view: DecisionReceipt,
    form: showTaskHandler,
  },
  (deps: Dependencies) =>
    async ({ actor: { staff }, path: { taskId }, body, request }) => {
      const location = `/tasks/${taskId}`;
      const decision = await decideAndCommit(deps, async () =>
        decideReview({
          actor: staff,
          ...(await applicationTask(deps, taskId)),
          form: body,
          occasion: await occasionOf(deps),
        }),
      );
      if (!decision.accepted && !overtaken.includes(decision.refusal.code)) return refused(decision.refusal);
      const done = await recorded(deps, { taskId, version: body.version, actor: staff });
      if (done?.whose === "yours" && done.receipt.outcome === body.outcome)
        return taken(request, done.receipt, location);
      if (request.wants === "page") return seeOther(location);
      const refusal: Refusal = decision.accepted ? { code: "TaskClosed" } : decision.refusal;
      return refused(
        done
          ? {
              ...refusal,
              code: "TaskClosed",
              ids: { outcome: done.receipt.outcome, at: done.receipt.at, role: done.by.role },
            }
          : refusal,
      );
    },
);
