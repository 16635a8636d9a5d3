import { closeCycle } from "../../domain/inspection/close-cycle.ts";
import { onward } from "../../domain/inspection/cycle-path.ts";
import type { Dependencies, Json } from "../dependencies.ts";
import { commitChange, occasionOf } from "../repositories/unit-of-work.ts";
import { cycleOf } from "./cycle-of.ts";
import { taskHandler } from "./task-handler.ts";
import { CycleInput } from "./task-input.ts";

/** Closes a cycle whose inspections are all closed or escalated; one that goes on answers with where it stands and until when. */
export const closeCycleHandler = (deps: Dependencies) =>
  taskHandler(deps, "close-cycle", CycleInput, async ({ cycleId }): Promise<Json> => {
    await commitChange(deps, async () => closeCycle(await cycleOf(deps, cycleId), await occasionOf(deps)));
    return onward(await cycleOf(deps, cycleId));
  });
