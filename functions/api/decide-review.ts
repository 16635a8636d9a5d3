import { decideReview } from "../../domain/review/decide-review.ts";
import { ReviewForm } from "../../domain/review/review-form.ts";
import type { Refusal } from "../../domain/shared/refusal.ts";
import { DecisionReceipt } from "../../web/views/task.ts";
import type { Dependencies } from "../dependencies.ts";
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
      const decision = await decideAndCommit(deps, async () =>
        decideReview({
          actor: staff,
          ...(await applicationTask(deps, taskId)),
          form: body,
          occasion: await occasionOf(deps),
        }),
      );
      if (!decision.accepted && !overtaken.includes(decision.refusal.code)) return refused(decision.refusal);
      return recordedReview(deps, { staff, taskId, outcome: body.outcome, version: body.version, request });
    },
);
