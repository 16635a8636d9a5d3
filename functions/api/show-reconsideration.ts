import { reconsiderationPage } from "../../web/pages/reconsideration/reconsideration-page.tsx";
import { ReconsiderationView } from "../../web/views/reconsideration.ts";
import type { Dependencies } from "../dependencies.ts";
import { apiHandler } from "./api.ts";
import { reconsiderationView } from "./reconsideration-view.ts";
import { ok, refused, seeOther } from "./reply.ts";
import { entryTo } from "./task-door.ts";
import { applicationTask, TaskPath } from "./task-facts.ts";
import { taskHead } from "./task-head.ts";

/** One rejection to look at again, with everything needed to answer; what is done is told where all past work is. */
export const showReconsiderationHandler = apiHandler(
  {
    name: "show-reconsideration",
    access: "staff",
    path: TaskPath,
    view: ReconsiderationView,
    page: reconsiderationPage,
  },
  (deps: Dependencies) =>
    async ({ actor: { staff }, path: { taskId } }) => {
      const { task, application } = await applicationTask(deps, taskId);
      if (task?.purpose !== "reconsideration" || task.closed !== undefined) return seeOther(`/tasks/${taskId}`);
      if (application?.status !== "rejected") return refused({ code: "TaskNotFound" });
      const may = entryTo(staff, task, application);
      if (typeof may !== "string") return refused(may);
      const head = await taskHead(deps, { task, version: application.record.version, may });
      return ok(await reconsiderationView(deps, { application, head, actorId: staff.id }));
    },
);
