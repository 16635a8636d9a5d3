import * as z from "zod";
import { type Application, ReviewStage } from "../../domain/application/application.ts";
import type { StaffMember } from "../../domain/county/staff-member.ts";
import type { AidList } from "../../domain/publicity/aid-list.ts";
import { wholeNumber } from "../../domain/shared/form-fields.ts";
import type { Refusal } from "../../domain/shared/refusal.ts";
import { refusalToDecide } from "../../domain/wait/may-decide.ts";
import type { Wait } from "../../domain/wait/wait.ts";
import { taskPage } from "../../web/pages/task/task-page.tsx";
import { TaskView } from "../../web/views/task.ts";
import type { Dependencies } from "../dependencies.ts";
import { apiHandler } from "./api.ts";
import { applicationHead } from "./application-head.ts";
import { closedView } from "./closed-view.ts";
import { listHead } from "./list-head.ts";
import { listTaskView } from "./list-task-view.ts";
import { ok, refused } from "./reply.ts";
import { reviewView } from "./review-view.ts";
import { oversees, worksAt } from "./staff-places.ts";
import { subjectOf, TaskPath } from "./task-facts.ts";
import { type TaskHead, taskHead } from "./task-head.ts";
import { toldHistory } from "./told-history.ts";

const ListPurpose = z.enum(["postList", "signList"]);

/** Whether a person may decide this open task, only read it, or why neither. */
const entryTo = (actor: StaffMember, task: Wait, subject: Application | AidList): TaskHead["may"] | Refusal => {
  const about = subject.kind === "application" && task.purpose !== "parked" ? { application: subject } : {};
  const refusal = refusalToDecide({ actor, task, purpose: task.purpose, ...about });
  if (refusal === undefined) return "decide";
  return refusal.code === "NotYourTask" && oversees(actor) ? "read" : refusal;
};

const placeOf = (subject: Application | AidList): { readonly schoolCode?: string; readonly township?: string } =>
  subject.kind === "application"
    ? { schoolCode: subject.schoolCode, township: subject.township }
    : subject.level === "school"
      ? { schoolCode: subject.scope }
      : {};

type Open = {
  readonly task: Wait;
  readonly subject: Application | AidList;
  readonly may: TaskHead["may"];
  readonly from: number;
};

const openView = async (deps: Dependencies, { task, subject, may, from }: Open): Promise<TaskView | undefined> => {
  const head = taskHead(deps, { task, version: subject.record.version, may });
  const stage = ReviewStage.safeParse(task.purpose).data;
  const purpose = ListPurpose.safeParse(task.purpose).data;
  if (subject.kind === "application" && stage) return reviewView(deps, { application: subject, head, stage });
  if (subject.kind === "list" && purpose) return listTaskView(deps, { list: subject, head, purpose, from });
  if (task.purpose !== "parked") return undefined;
  const [county, entries] = await Promise.all([deps.county.get(), deps.history.of(task.subject)]);
  return {
    is: "parked",
    ...head,
    purpose: "parked",
    ...(subject.kind === "application"
      ? { application: applicationHead(subject, county) }
      : { list: await listHead(deps, subject) }),
    status: subject.status,
    history: await toldHistory(deps, entries),
  };
};

/** One piece of work: open, with everything needed to decide it; done, with the decision on record. */
export const showTaskHandler = apiHandler(
  {
    name: "show-task",
    access: "staff",
    path: TaskPath,
    query: z.object({ from: wholeNumber(1, 1_000_000).default(1) }),
    view: TaskView,
    page: taskPage,
  },
  (deps: Dependencies) =>
    async ({ actor: { staff }, path: { taskId }, query: { from } }) => {
      const { kind, id } = subjectOf(taskId);
      const [task, subject] = await Promise.all([
        deps.tasks.find(taskId),
        kind === "application" ? deps.applications.find(id) : deps.lists.find(id),
      ]);
      if (subject === undefined) return refused({ code: "TaskNotFound" });
      if (task === undefined || task.closed !== undefined) {
        const known = task?.assignee === staff.id || task?.closed?.by === staff.id || oversees(staff);
        if (!known && !worksAt(staff, placeOf(subject))) return refused({ code: "NotYourTask" });
        return ok<TaskView>(await closedView(deps, { taskId, subject, actor: staff }));
      }
      const may = entryTo(staff, task, subject);
      if (typeof may !== "string") return refused(may);
      const view = await openView(deps, { task, subject, may, from });
      return view ? ok(view) : refused({ code: "TaskNotFound" });
    },
);
