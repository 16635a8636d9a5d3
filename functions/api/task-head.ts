import { daysLeft } from "../../domain/wait/days-left.ts";
import { taskIdOf, type Wait } from "../../domain/wait/wait.ts";
import type { ReviewView } from "../../web/views/task.ts";
import type { Dependencies } from "../dependencies.ts";

/** What every open task says of itself. */
export type TaskHead = Pick<
  ReviewView,
  "taskId" | "version" | "openedAt" | "dueAt" | "daysLeft" | "escalations" | "may"
>;

/** The head of an open task, for its person or for somebody who only reads. */
export const taskHead = async (
  { calendar, clock }: Pick<Dependencies, "calendar" | "clock">,
  { task, version, may }: { readonly task: Wait; readonly version: number; readonly may: TaskHead["may"] },
): Promise<TaskHead> => ({
  taskId: taskIdOf(task),
  version,
  openedAt: task.openedAt,
  dueAt: task.dueAt,
  daysLeft: daysLeft({ calendar: await calendar.get(), now: clock.now(), dueAt: task.dueAt }),
  escalations: task.escalations,
  may,
});
