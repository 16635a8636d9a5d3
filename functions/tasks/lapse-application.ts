import { lapseApplication } from "../../domain/application/lapse-application.ts";
import type { Dependencies } from "../dependencies.ts";
import { commitChange, occasionOf } from "../repositories/unit-of-work.ts";
import { TaskError } from "../task-error.ts";
import { loadSubject } from "./subject.ts";
import { taskHandler } from "./task-handler.ts";
import { SubjectInput } from "./task-input.ts";

/** Lapses an application whose correction never came; fails by the name `Lapsed`, or answers with the deadline that still runs. */
export const lapseApplicationHandler = (deps: Dependencies) =>
  taskHandler(deps, "lapse-application", SubjectInput, async (ids) => {
    await commitChange(deps, async () => {
      const { subject, wait: task } = await loadSubject(deps, ids);
      return subject.kind === "application"
        ? lapseApplication({ application: subject, task, occasion: await occasionOf(deps) })
        : undefined;
    });
    const { subject } = await loadSubject(deps, ids);
    if (subject.status === "lapsed") throw new TaskError("Lapsed", subject.id);
    return { deadline: subject.status === "correction" ? subject.dueAt : deps.clock.now() };
  });
