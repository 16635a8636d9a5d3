import { SignListForm, signList } from "../../domain/publicity/sign-list.ts";
import { DecisionReceipt } from "../../web/views/task.ts";
import type { Dependencies } from "../dependencies.ts";
import { decideAndCommit, occasionOf } from "../repositories/unit-of-work.ts";
import { apiHandler } from "./api.ts";
import { listReceipt } from "./list-receipt.ts";
import { proveByMail } from "./prove-by-mail.ts";
import { showListTaskHandler } from "./show-list-task.ts";
import { listTask, TaskPath } from "./task-facts.ts";

/** The principal or the deputy director signs a list that was taken down; named lines go back one step or are refused instead. */
export const signListHandler = apiHandler(
  {
    name: "sign-list",
    access: "staff",
    path: TaskPath,
    body: SignListForm,
    view: DecisionReceipt,
    form: showListTaskHandler,
    stepUp: { when: () => true, by: proveByMail },
  },
  (deps: Dependencies) =>
    async ({ actor: { staff }, path: { taskId }, body, request }) => {
      const decision = await decideAndCommit(deps, async () => {
        const { task, list } = await listTask(deps, taskId);
        const [returnedLines, refusedLines, evidence] = list
          ? await Promise.all([
              deps.lists.lines(list.id, body.returned),
              deps.lists.lines(list.id, body.refused ?? []),
              deps.evidence.of(list.id),
            ])
          : [[], [], []];
        const occasion = await occasionOf(deps);
        return signList({ actor: staff, task, list, evidence, returnedLines, refusedLines, form: body, occasion });
      });
      return listReceipt(deps, { decision, taskId, outcome: "sign", version: body.version, staff, request });
    },
);
