import { decideReview } from "../../domain/review/decide-review.ts";
import { ReviewForm } from "../../domain/review/review-form.ts";
import type { Refusal } from "../../domain/shared/refusal.ts";
import { DecisionReceipt } from "../../web/views/task.ts";
import type { Dependencies } from "../dependencies.ts";
import { kinRefusal } from "../repositories/kin.ts";
import { decideAndCommit, occasionOf } from "../repositories/unit-of-work.ts";
import { apiHandler } from "./api.ts";
import { recordedReview } from "./recorded-review.ts";
import { refused } from "./reply.ts";
import { showReviewHandler } from "./show-review.ts";
import { applicationTask, TaskPath } from "./task-facts.ts";

const overtaken: readonly Refusal["code"][] = ["TaskClosed", "TaskNotFound"];

/** A reviewer approves, returns or rejects the application in front of them; deciding twice shows the same receipt. */
export const decideReviewHandler = apiHandler(
  {
    name: "decide-review",
    access: "staff",
    path: TaskPath,
    body: ReviewForm,
    view: DecisionReceipt,
    form: showReviewHandler,
  },
  (deps: Dependencies) =>
    async ({ actor: { staff }, path: { taskId }, body, request }) => {
      const decision = await decideAndCommit(deps, async () => {
        const found = await applicationTask(deps, taskId);
        const occasion = await occasionOf(deps);
        return (
          kinRefusal(deps, staff, found.application) ?? decideReview({ actor: staff, ...found, form: body, occasion })
        );
      });
      if (!decision.accepted && !overtaken.includes(decision.refusal.code)) return refused(decision.refusal);
      const committed = decision.accepted ? decision.change : undefined;
      return recordedReview(deps, { staff, taskId, outcome: body.outcome, version: body.version, request, committed });
    },
);
