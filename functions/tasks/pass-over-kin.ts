import { recuse } from "../../domain/wait/recuse.ts";
import type { Wait } from "../../domain/wait/wait.ts";
import type { Dependencies } from "../dependencies.ts";
import { tieOf } from "../repositories/kin.ts";
import { occasionOf } from "../repositories/unit-of-work.ts";
import type { Subject } from "./subject.ts";

/**
 * Passes over whoever would get a task and has a tie to the family; true when the record was written, so that whose work
 * it is must be asked again.
 */
export const passOverKin = async (
  deps: Dependencies,
  { subject, wait: _, ...around }: Subject,
  { assignee }: Pick<Wait, "assignee">,
): Promise<boolean> => {
  if (subject.kind !== "application" || assignee === undefined) return false;
  const staff = await deps.staff.known(assignee);
  const why = staff && tieOf(deps, staff, subject);
  if (staff === undefined || why === undefined) return false;
  const facts = { ...around, application: subject, staffId: staff.id, why, task: undefined };
  await deps.store.commit(recuse({ ...facts, occasion: await occasionOf(deps) }));
  return true;
};
