import { accept } from "../../domain/shared/decision.ts";
import { escalateTask } from "../../domain/wait/escalate-task.ts";
import type { Dependencies } from "../dependencies.ts";
import { decideAndCommit, occasionOf } from "../repositories/unit-of-work.ts";
import { TaskError } from "../task-error.ts";
import { passOverKin } from "./pass-over-kin.ts";
import { loadSubject } from "./subject.ts";
import { taskHandler } from "./task-handler.ts";
import { SubjectInput } from "./task-input.ts";

/** Gives an overdue task one level up and answers with its new deadline; a decided or prolonged one is left alone. */
export const escalateTaskHandler = (deps: Dependencies) =>
  taskHandler(deps, "escalate-task", SubjectInput, async (ids) => {
    const decision = await decideAndCommit(deps, async () => {
      for (;;) {
        const read = await loadSubject(deps, ids);
        const { wait, ...facts } = read;
        const escalated = wait && escalateTask({ ...facts, wait, occasion: await occasionOf(deps) });
        if (escalated === undefined || !escalated.accepted) return accept({ save: [], emit: [] });
        const raised = escalated.change.save.find((record) => record.kind === "wait");
        if (raised === undefined || !(await passOverKin(deps, read, raised))) return escalated;
      }
    });
    if (!decision.accepted) throw new TaskError("Transient", decision.refusal.code);
    const { wait } = await loadSubject(deps, ids);
    return { deadline: wait?.dueAt ?? deps.clock.now() };
  });
