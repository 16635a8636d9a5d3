import { PostListForm, postList } from "../../domain/publicity/post-list.ts";
import { DecisionReceipt } from "../../web/views/task.ts";
import type { Dependencies } from "../dependencies.ts";
import { decideAndCommit, occasionOf } from "../repositories/unit-of-work.ts";
import { apiHandler } from "./api.ts";
import { listReceipt } from "./list-receipt.ts";
import { proveByMail } from "./prove-by-mail.ts";
import { showListTaskHandler } from "./show-list-task.ts";
import { listTask, TaskPath } from "./task-facts.ts";

/** The principal or the centre's head releases a frozen list for posting, or sends it back. */
export const postListHandler = apiHandler(
  {
    name: "post-list",
    access: "staff",
    path: TaskPath,
    body: PostListForm,
    view: DecisionReceipt,
    form: showListTaskHandler,
    stepUp: {
      // At the county the head's posting is the centre's signature.
      when: async ({ path: { taskId }, body: { outcome } }, deps) =>
        outcome === "post" && (await listTask(deps, taskId)).list?.level === "county",
      by: proveByMail,
    },
  },
  (deps: Dependencies) =>
    async ({ actor: { staff }, path: { taskId }, body, request }) => {
      const decision = await decideAndCommit(deps, async () =>
        postList({
          actor: staff,
          ...(await listTask(deps, taskId)),
          form: body,
          occasion: await occasionOf(deps),
        }),
      );
      return listReceipt(deps, { decision, taskId, outcome: body.outcome, version: body.version, staff, request });
    },
);
