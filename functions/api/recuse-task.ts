import { declareKin, RecuseForm, recuse } from "../../domain/wait/recuse.ts";
import { RecusedView } from "../../web/views/absence.ts";
import type { Dependencies } from "../dependencies.ts";
import { awayNow } from "../repositories/away.ts";
import { tieOf } from "../repositories/kin.ts";
import { commitChange, decideAndCommit, occasionOf } from "../repositories/unit-of-work.ts";
import { countyOf } from "./absence-facts.ts";
import { apiHandler } from "./api.ts";
import { refused } from "./reply.ts";
import { showReviewHandler } from "./show-review.ts";
import { taken } from "./taken.ts";
import { applicationTask, TaskPath } from "./task-facts.ts";

/** "This is my relative": the task goes to the next lawful person, and whoever said so acts on the file no more. */
export const recuseTaskHandler = apiHandler(
  {
    name: "recuse-task",
    access: "staff",
    path: TaskPath,
    body: RecuseForm,
    view: RecusedView,
    form: showReviewHandler,
  },
  (deps: Dependencies) =>
    async ({ actor: { staff }, path: { taskId }, body: form, request }) => {
      let outcome: RecusedView["outcome"] = "handedOn";
      const decision = await decideAndCommit(deps, async () => {
        const [found, county, away] = await Promise.all([applicationTask(deps, taskId), countyOf(deps), awayNow(deps)]);
        const school = found.application && (await deps.schools.find(found.application.schoolCode));
        const occasion = await occasionOf(deps);
        const decided = declareKin({ actor: staff, ...found, form, county, school, away, occasion });
        const isParked = decided.accepted && decided.change.emit.some(({ type }) => type === "CaseParked");
        outcome = isParked ? "parked" : "handedOn";
        return decided;
      });
      if (!decision.accepted) return refused(decision.refusal);
      while ((await passOnKin(deps, taskId)) !== undefined);
      return taken<RecusedView>(request, { taskId, outcome }, "/work");
    },
);

/** The next one may be a relative too. */
const passOnKin = (deps: Dependencies, taskId: string) =>
  commitChange(deps, async () => {
    const [{ task, application }, county, away] = await Promise.all([
      applicationTask(deps, taskId),
      countyOf(deps),
      awayNow(deps),
    ]);
    const staff = task?.assignee === undefined || task.closed ? undefined : await deps.staff.known(task.assignee);
    const why = staff && application && tieOf(deps, staff, application);
    if (application === undefined || staff === undefined || why === undefined) return undefined;
    const school = await deps.schools.find(application.schoolCode);
    const occasion = await occasionOf(deps);
    return recuse({ application, staffId: staff.id, why, task, county, school, away, occasion });
  });
