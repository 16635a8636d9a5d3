import type { Wait } from "../../domain/wait/wait.ts";
import type { Dependencies } from "../dependencies.ts";
import { allPages } from "../repositories/all-pages.ts";

/** All open tasks of a person, the most urgent first. */
export const openWorkOf = async (deps: Dependencies, staffId: string): Promise<readonly Wait[]> => {
  const work: Wait[] = [];
  for await (const tasks of allPages((page) => deps.tasks.ofAssignee(staffId, page))) work.push(...tasks);
  return work;
};
