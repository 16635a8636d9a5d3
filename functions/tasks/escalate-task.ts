import { escalateTask } from "../../domain/wait/escalate-task.ts";
import type { Dependencies } from "../dependencies.ts";
import { decideAndCommit, occasionOf } from "../repositories/unit-of-work.ts";
import { TaskError } from "../task-error.ts";
import { loadSubject } from "./subject.ts";
import { taskHandler } from "./task-handler.ts";
import { SubjectInput } from "./task-input.ts";

/** Gives an overdue task one level up and answers with its new deadline; a decided or prolonged one is left alone. */
export const escalateTaskHandler = (deps: Dependencies) =>
  taskHandler(deps, "escalate-task", SubjectInput, async (ids) => {
    const decision = await decideAndCommit(deps, async () => {
      const { wait, ...facts } = await loadSubject(deps, ids);
      const nothing = { accepted: true as const, change: { save: [], emit: [] } };
      return wait === undefined
        ? nothing
        : (escalateTask({ ...facts, wait, occasion: await occasionOf(deps) }) ?? nothing);
    });
    if (!decision.accepted) throw new TaskError("Transient", decision.refusal.code);
    const { wait } = await loadSubject(deps, ids);
    return { deadline: wait?.dueAt ?? deps.clock.now() };
  });
