import { AnswerForm } from "../../domain/reconsideration/answer-form.ts";
import { answerReconsideration } from "../../domain/reconsideration/answer-reconsideration.ts";
import type { Refusal } from "../../domain/shared/refusal.ts";
import { DecisionReceipt } from "../../web/views/task.ts";
import type { Dependencies } from "../dependencies.ts";
import { kinRefusal } from "../repositories/kin.ts";
import { decideAndCommit, occasionOf } from "../repositories/unit-of-work.ts";
import { TaskError } from "../task-error.ts";
import { apiHandler } from "./api.ts";
import { refused, seeOther } from "./reply.ts";
import { showReconsiderationHandler } from "./show-reconsideration.ts";
import { taken } from "./taken.ts";
import { applicationTask, TaskPath } from "./task-facts.ts";

const overtaken: readonly Refusal["code"][] = ["TaskClosed", "TaskNotFound"];

/** Somebody who has not handled the case answers a request for reconsideration; answering twice shows the same receipt. */
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
        const facts = { actor: staff, task, application, county, school };
        return (
          kinRefusal(deps, staff, application) ??
          answerReconsideration({ ...facts, form: body, occasion: await occasionOf(deps) })
        );
      });
      const [{ application }, location] = [await applicationTask(deps, taskId), `/tasks/${taskId}`];
      const own = application?.reconsiderations?.find(
        ({ answer }) => answer?.by === staff.id && answer.finding === body.finding && answer.text === body.text,
      );
      if (application === undefined || own?.answer === undefined) {
        const isOvertaken = !decision.accepted && overtaken.includes(decision.refusal.code);
        // Whoever comes after somebody else reads the answer on record.
        if (isOvertaken && request.wants === "page") return seeOther(location);
        return refused(decision.accepted ? { code: "TaskNotFound" } : decision.refusal);
      }
      const subject = { kind: "application" as const, id: application.id };
      const { finding: outcome, at } = own.answer;
      return taken(request, { taskId, subject, outcome, status: application.status, at }, location);
    },
);
