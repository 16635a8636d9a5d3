import * as z from "zod";
import { subjectOf, type WaitKind } from "../../domain/wait/wait.ts";
import type { Dependencies } from "../dependencies.ts";

/** The path of a task's pages and of everything that is done with it. */
export const TaskPath = z.object({ taskId: z.string().regex(/^[A-Za-z0-9-]{3,80}\.\d{1,4}$/) });

/** Where the records of these kinds have their pages. */
export const pagesOf = {
  objection: "objections",
  cycle: "cycles",
  inspection: "inspections",
  escalation: "escalations",
} as const satisfies { readonly [Kind in Exclude<WaitKind, "application" | "list">]: string };

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
