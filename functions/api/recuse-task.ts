import type { Application } from "../../domain/application/application.ts";
import { declareKin, RecuseForm, recuse } from "../../domain/wait/recuse.ts";
import { subjectOf } from "../../domain/wait/wait.ts";
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

/** "This is my relative": the task goes to the next lawful person, and whoever said so acts for the family no more. */
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
      let passedOn: readonly string[] = [];
      const decision = await decideAndCommit(deps, async () => {
        const [found, county, away] = await Promise.all([applicationTask(deps, taskId), countyOf(deps), awayNow(deps)]);
        const { application } = found;
        const [school, siblings, occasion] = await Promise.all([
          application && deps.schools.find(application.schoolCode),
          application ? siblingsOf(deps, application) : [],
          occasionOf(deps),
        ]);
        const decided = declareKin({ actor: staff, ...found, siblings, form, county, school, away, occasion });
        const isParked =
          decided.accepted &&
          decided.change.emit.some(({ type, subject }) => type === "CaseParked" && subject.id === application?.id);
        passedOn = [subjectOf(taskId).id, ...siblings.map(({ application: { id } }) => id)];
        outcome = isParked ? "parked" : "handedOn";
        return decided;
      });
      if (!decision.accepted) return refused(decision.refusal);
      for (const id of passedOn) while ((await passOnKin(deps, id)) !== undefined);
      return taken<RecusedView>(request, { taskId, outcome }, "/work");
    },
);

/** The other applications of the same submission: a tie is to the family, not to one programme. */
const siblingsOf = async (deps: Dependencies, { id, receiptNo }: Application) => {
  const ids = (await deps.recognitions.find(receiptNo))?.applicationIds ?? [];
  const siblings = await deps.applications.findMany(ids.filter((other) => other !== id));
  return Promise.all(
    siblings.map(async (application) => {
      const [task, school] = await Promise.all([
        deps.tasks.waitOf({ kind: "application", id: application.id }),
        deps.schools.find(application.schoolCode),
      ]);
      return { application, task, school };
    }),
  );
};

/** The next one may be a relative too. */
const passOnKin = (deps: Dependencies, applicationId: string) =>
  commitChange(deps, async () => {
    const [task, application, county, away] = await Promise.all([
      deps.tasks.waitOf({ kind: "application", id: applicationId }),
      deps.applications.find(applicationId),
      countyOf(deps),
      awayNow(deps),
    ]);
    const isOpen = task !== undefined && task.closed === undefined && task.purpose !== "parked";
    const staff = !isOpen || task.assignee === undefined ? undefined : await deps.staff.known(task.assignee);
    const why = staff && application && tieOf(deps, staff, application);
    if (application === undefined || staff === undefined || why === undefined) return undefined;
    const school = await deps.schools.find(application.schoolCode);
    const occasion = await occasionOf(deps);
    return recuse({ application, staffId: staff.id, why, task, county, school, away, occasion });
  });
