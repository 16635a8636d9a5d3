import { RepostListForm, repostList } from "../../domain/publicity/repost-list.ts";
import { DecisionReceipt } from "../../web/views/task.ts";
import type { Dependencies } from "../dependencies.ts";
import { decideAndCommit, occasionOf } from "../repositories/unit-of-work.ts";
import { apiHandler } from "./api.ts";
import { listReceipt } from "./list-receipt.ts";
import { findingsOn, shownLines } from "./list-repairs.ts";
import { showRepostHandler } from "./show-repost.ts";
import { listTask, TaskPath } from "./task-facts.ts";

/** The principal or the centre's head posts a repaired list anew. */
export const repostListHandler = apiHandler(
  {
    name: "repost-list",
    access: "staff",
    path: TaskPath,
    body: RepostListForm,
    view: DecisionReceipt,
    form: showRepostHandler,
  },
  (deps: Dependencies) =>
    async ({ actor: { staff }, path: { taskId }, body, request }) => {
      const decision = await decideAndCommit(deps, async () => {
        const { task, list } = await listTask(deps, taskId);
        const [removedLines, findings] = list
          ? await Promise.all([shownLines(deps, list.id, body.removed), findingsOn(deps, list, body.removed)])
          : [[], []];
        const occasion = await occasionOf(deps);
        return repostList({ actor: staff, task, list, removedLines, findings, form: body, occasion });
      });
      return listReceipt(deps, { decision, taskId, outcome: "repost", version: body.version, staff, request });
    },
);
