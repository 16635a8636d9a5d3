import * as z from "zod";
import { listTaskPage } from "../../web/pages/task/list-task-page.tsx";
import { ClosedView, ListTaskView } from "../../web/views/task.ts";
import type { Dependencies } from "../dependencies.ts";
import { listTaskView } from "./list-task-view.ts";
import { type OpenTask, taskDoor } from "./task-door.ts";

/** A list to post or to sign; nothing for other work. */
export const openList = async (
  deps: Dependencies,
  { task, subject, head, from }: OpenTask,
): Promise<ListTaskView | undefined> => {
  const purpose = ListTaskView.shape.purpose.safeParse(task.purpose).data;
  return subject.kind === "list" && purpose ? listTaskView(deps, { list: subject, head, purpose, from }) : undefined;
};

/** The door of a task for those who post or sign lists, as the form of their decisions. */
export const showListTaskHandler = taskDoor({
  view: z.discriminatedUnion("is", [ListTaskView, ClosedView]),
  open: openList,
  page: listTaskPage,
});
