import * as z from "zod";
import type { Application } from "../../domain/application/application.ts";
import type { StaffMember } from "../../domain/county/staff-member.ts";
import type { AidList } from "../../domain/publicity/aid-list.ts";
import { wholeNumber } from "../../domain/shared/form-fields.ts";
import type { Refusal } from "../../domain/shared/refusal.ts";
import { refusalToDecide } from "../../domain/wait/may-decide.ts";
import { parseTaskId, subjectOf, type Wait } from "../../domain/wait/wait.ts";
import type { PageContext } from "../../web/layout/page-context.ts";
import { closedPage } from "../../web/pages/task/closed-page.tsx";
import type { RepostView } from "../../web/views/repair.ts";
import type { ClosedView, OpenTaskView } from "../../web/views/task.ts";
import type { Dependencies } from "../dependencies.ts";
import { tieOf } from "../repositories/kin.ts";
import { apiHandler } from "./api.ts";
import { closedView } from "./closed-view.ts";
import { ok, refused, seeOther } from "./reply.ts";
import { oversees } from "./staff-places.ts";
import { pagesOf, TaskPath } from "./task-facts.ts";
import { type TaskHead, taskHead } from "./task-head.ts";

/** Open work with what it is about, for somebody who may read it; the lines of a list are shown `from` a serial number. */
export type OpenTask = {
  readonly task: Wait;
  readonly subject: Application | AidList;
  readonly head: TaskHead;
  /** Id of whoever reads it. */
  readonly reader: string;
  readonly from: number;
};

/** The kinds of open work a door shows. */
type Shown<View extends OpenTaskView | RepostView> = {
  /** The route's name, where it is not the common door. */
  readonly name?: string;
  /** Where work of a kind with a page of its own is opened. */
  readonly elsewhere?: (task: Wait) => string | undefined;
  readonly view: z.ZodType<View | ClosedView>;
  /** Nothing for work of another kind. */
  readonly open: (deps: Dependencies, task: OpenTask) => Promise<View | undefined>;
  readonly page: (view: View, context: PageContext) => string;
};

/** Whether a person may decide this open task, only read it, or why neither. */
export const entryTo = (actor: StaffMember, task: Wait, subject: Application | AidList): TaskHead["may"] | Refusal => {
  const about = subject.kind === "application" && task.purpose !== "parked" ? { application: subject } : {};
  const refusal = refusalToDecide({ actor, task, purpose: task.purpose, ...about });
  if (refusal === undefined) return "decide";
  return refusal.code === "NotYourTask" && oversees(actor) ? "read" : refusal;
};

type PastWork = { readonly staff: StaffMember; readonly task: Wait | undefined; readonly latest: Wait | undefined };

/** Whether somebody may read past work: who did it, had it, or handed it on, and who oversees all. */
const knows = async (
  deps: Dependencies,
  { staff, task, latest }: PastWork,
  subject: Wait["subject"],
): Promise<boolean> => {
  if (oversees(staff) || task?.closed?.by === staff.id) return true;
  if (task?.assignee === staff.id || latest?.assignee === staff.id) return true;
  const history = await deps.history.of(subject);
  return history.some(({ event: { actor, words } }) => [actor.id, words["from"], words["to"]].includes(staff.id));
};

/** The door to one piece of work: open, with everything needed to decide it; done, with the decision on record. */
export const taskDoor = <View extends OpenTaskView | RepostView>({
  name = "show-task",
  elsewhere,
  view,
  open,
  page,
}: Shown<View>) =>
  apiHandler(
    {
      name,
      access: "staff",
      path: TaskPath,
      query: z.object({ from: wholeNumber(1, 1_000_000).default(1) }),
      view,
      page: (shown: View | ClosedView, context) => {
        // A refused decision shows this page under the post's own path.
        const here = { ...context, path: `/tasks/${shown.taskId}` };
        return shown.is === "closed" ? closedPage(shown, here) : page(shown, here);
      },
    },
    (deps: Dependencies) =>
      async ({ actor: { staff }, path: { taskId }, query: { from } }) => {
        const { kind, id } = subjectOf(taskId);
        // What is not an application or a list is read on pages of its own.
        if (kind !== "application" && kind !== "list") return seeOther(`/${pagesOf[kind]}/${id}`);
        const [task, subject] = await Promise.all([
          deps.tasks.find(taskId),
          kind === "application" ? deps.applications.find(id) : deps.lists.find(id),
        ]);
        if (subject === undefined) return refused({ code: "TaskNotFound" });
        if (task === undefined || task.closed !== undefined) {
          // A number no task ever had opens nothing; of past work those read who did it, or who oversee.
          const latest = await deps.tasks.waitOf({ kind, id });
          if (parseTaskId(taskId).number > (latest?.number ?? 0)) return refused({ code: "TaskNotFound" });
          if (!(await knows(deps, { staff, task, latest }, { kind, id }))) return refused({ code: "NotYourTask" });
          return ok<View | ClosedView>(await closedView(deps, { taskId, subject, actor: staff }));
        }
        // A rejection to look at again is read on a page of its own.
        if (task.purpose === "reconsideration") return seeOther(`/reconsiderations/${taskId}`);
        if (subject.kind === "application" && task.purpose !== "parked" && tieOf(deps, staff, subject))
          return refused({ code: "OwnFile" });
        const may = entryTo(staff, task, subject);
        if (typeof may !== "string") return refused(may);
        const other = elsewhere?.(task);
        if (other !== undefined) return seeOther(other);
        const head = await taskHead(deps, { task, version: subject.record.version, may });
        const shown = await open(deps, { task, subject, head, reader: staff.id, from });
        return shown ? ok<View | ClosedView>(shown) : refused({ code: "TaskNotFound" });
      },
  );
