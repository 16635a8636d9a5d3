import * as z from "zod";
import { parseTaskId, type Wait } from "../../domain/wait/wait.ts";
import type { Dependencies } from "../dependencies.ts";

/** The path of a task's pages and of everything that is done with it. */
export const TaskPath = z.object({ taskId: z.string().regex(/^[A-Za-z0-9-]{3,60}\.\d{1,4}$/) });

/** The kind and id of what a task is about; lists begin with their campaign, applications with `SQ`. */
export const subjectOf = (taskId: string): Wait["subject"] => {
  const { subjectId } = parseTaskId(taskId);
  return { kind: subjectId.startsWith("SQ") ? "application" : "list", id: subjectId };
};

/** A task about an application with its application, both read now. */
export const applicationTask = async (deps: Dependencies, taskId: string) => {
  const [task, application] = await Promise.all([
    deps.tasks.find(taskId),
    deps.applications.find(subjectOf(taskId).id),
  ]);
  return { task, application };
};

/** A task about a list with its list, both read now. */
export const listTask = async (deps: Dependencies, taskId: string) => {
  const [task, list] = await Promise.all([deps.tasks.find(taskId), deps.lists.find(subjectOf(taskId).id)]);
  return { task, list };
};
