import { AnswerForm } from "../../domain/reconsideration/answer-form.ts";
import { answerReconsideration } from "../../domain/reconsideration/answer-reconsideration.ts";
import { DecisionReceipt } from "../../web/views/task.ts";
import type { Dependencies } from "../dependencies.ts";
import { decideAndCommit, occasionOf } from "../repositories/unit-of-work.ts";
import { TaskError } from "../task-error.ts";
import { apiHandler } from "./api.ts";
import { refused, seeOther } from "./reply.ts";
import { showReconsiderationHandler } from "./show-reconsideration.ts";
import { taken } from "./taken.ts";
import { applicationTask, TaskPath } from "./task-facts.ts";

/** Somebody who has not handled the case answers a request for reconsideration. */
export const answerReconsiderationHandler = apiHandler(
  {
    name: "answer-reconsideration",
    access: "staff",
    path: TaskPath,
    body: AnswerForm,
    view: DecisionReceipt,
    form: showReconsiderationHandler,
  },
  (deps: Dependencies) =>
    async ({ actor: { staff }, path: { taskId }, body, request }) => {
      const decision = await decideAndCommit(deps, async () => {
        const [{ task, application }, county] = await Promise.all([applicationTask(deps, taskId), deps.county.get()]);
        if (county === undefined) throw new TaskError("RecordBroken", "county");
        const school = application && (await deps.schools.find(application.schoolCode));
        return answerReconsideration({
          ...{ actor: staff, task, application, county, school },
          form: body,
          occasion: await occasionOf(deps),
        });
      });
      const location = `/tasks/${taskId}`;
      if (!decision.accepted) {
        // Whoever answers twice, or after somebody else, reads the answer on record.
        const overtaken = decision.refusal.code === "TaskClosed" && request.wants === "page";
        return overtaken ? seeOther(location) : refused(decision.refusal);
      }
      const { task, application } = await applicationTask(deps, taskId);
      if (application === undefined) return refused({ code: "TaskNotFound" });
      const receipt = {
        taskId,
        subject: { kind: "application" as const, id: application.id },
        outcome: body.finding,
        status: application.status,
        at: task?.closed?.at ?? deps.clock.now(),
      };
      return taken(request, receipt, location);
    },
);
