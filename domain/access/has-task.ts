import type { StaffMember } from "../county/staff-member.ts";
import type { Wait } from "../wait/wait.ts";

/** Whether a person has the open task on a record. */
export const hasTask = (actor: Pick<StaffMember, "id">, task: Wait | undefined): "task" | "noTask" =>
  task?.assignee === actor.id && task.closed === undefined ? "task" : "noTask";
