import type { EventActor } from "../../domain/history/domain-event.ts";
import { reassignTask } from "../../domain/wait/reassign-task.ts";
import type { Wait } from "../../domain/wait/wait.ts";
import type { Dependencies } from "../dependencies.ts";
import { allPages } from "../repositories/all-pages.ts";
import { commitChange, occasionOf } from "../repositories/unit-of-work.ts";
import { sideBySide } from "../side-by-side.ts";
import { passOverKin } from "../tasks/pass-over-kin.ts";
import { loadSubject } from "../tasks/subject.ts";
import type { SubjectInput } from "../tasks/task-input.ts";

const atOnce = 25;

const inputOf = ({ kind, id }: Wait["subject"]): SubjectInput => {
  switch (kind) {
    case "application":
      return { applicationId: id };
    case "list":
      return { listId: id };
    case "objection":
      return { objectionId: id };
    case "cycle":
      return { cycleId: id };
    case "inspection":
      return { inspectionId: id };
    case "escalation":
      return { escalationId: id };
  }
};

type HandOver = {
  /** Who is away. */
  readonly staffId: string;
  readonly why: string;
  /** Who brought it about; the system where absent. */
  readonly by?: EventActor;
};

/** Hands every open task of somebody who is away to whoever it is now; what nobody else may do stays. Running it twice is harmless. */
export const handOverWork = async (deps: Dependencies, facts: HandOver): Promise<void> => {
  for await (const waits of allPages((page) => deps.tasks.ofAssignee(facts.staffId, page)))
    await sideBySide(waits, atOnce, (wait) => handOver(deps, wait, facts));
};

const handOver = async (
  deps: Dependencies,
  { subject: { kind, id }, purpose }: Wait,
  { staffId, ...facts }: HandOver,
): Promise<void> => {
  const ids = inputOf({ kind, id });
  await commitChange(deps, async () => {
    for (;;) {
      const read = await loadSubject(deps, ids);
      const { wait, ...around } = read;
      if (wait === undefined || wait.assignee !== staffId || wait.purpose !== purpose) return undefined;
      const change = reassignTask({ ...around, ...facts, wait, occasion: await occasionOf(deps) });
      const taken = change?.save.find((record) => record.kind === "wait");
      if (taken === undefined || !(await passOverKin(deps, read, taken))) return change;
    }
  });
};
