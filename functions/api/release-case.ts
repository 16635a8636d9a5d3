import { ReleaseCaseForm, releaseCase } from "../../domain/wait/release-case.ts";
import { subjectOf } from "../../domain/wait/wait.ts";
import { DecisionReceipt } from "../../web/views/task.ts";
import type { Dependencies } from "../dependencies.ts";
import { decideAndCommit, occasionOf } from "../repositories/unit-of-work.ts";
import { apiHandler } from "./api.ts";
import { refused } from "./reply.ts";
import { showParkedHandler } from "./show-parked.ts";
import { taken } from "./taken.ts";
import { applicationTask, listTask, TaskPath } from "./task-facts.ts";

type Supervised = { readonly kind: "cycle" | "inspection" | "escalation"; readonly id: string };

const supervisedBy = (deps: Dependencies, { kind, id }: Supervised) => {
  if (kind === "cycle") return deps.cycles.find(id);
  return kind === "inspection" ? deps.inspections.find(id) : deps.escalations.find(id);
};

/** An operator lets a parked case go on from where its record stands. */
export const releaseCaseHandler = apiHandler(
  {
    name: "release-case",
    access: "staff",
    path: TaskPath,
    body: ReleaseCaseForm,
    view: DecisionReceipt,
    form: showParkedHandler,
  },
  (deps: Dependencies) =>
    async ({ actor: { staff }, path: { taskId }, body, request }) => {
      const subject = subjectOf(taskId);
      const load = async () => {
        if (subject.kind === "objection") {
          const [task, objection] = await Promise.all([deps.tasks.find(taskId), deps.objections.find(subject.id)]);
          return { task, subject: objection };
        }
        const { kind, id } = subject;
        if (kind === "cycle" || kind === "inspection" || kind === "escalation") {
          const [task, record] = await Promise.all([deps.tasks.find(taskId), supervisedBy(deps, { kind, id })]);
          return { task, subject: record };
        }
        if (subject.kind === "list") {
          const { task, list } = await listTask(deps, taskId);
          return { task, subject: list };
        }
        const { task, application } = await applicationTask(deps, taskId);
        return { task, subject: application };
      };
      const decision = await decideAndCommit(deps, async () =>
        releaseCase({ actor: staff, ...(await load()), form: body, occasion: await occasionOf(deps) }),
      );
      if (!decision.accepted) return refused(decision.refusal);
      const released = (await load()).subject;
      const receipt = { taskId, subject, outcome: "released", status: released?.status ?? "", at: deps.clock.now() };
      return taken<DecisionReceipt>(request, receipt, `/tasks/${taskId}`);
    },
);
