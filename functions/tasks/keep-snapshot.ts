import { listOnward } from "../../domain/wait/path.ts";
import type { Dependencies, Json } from "../dependencies.ts";
import { occasionOf } from "../repositories/unit-of-work.ts";
import { listOf } from "./collect-lines.ts";
import { isKept, keepOnce, takeSnapshot } from "./list-evidence.ts";
import { taskHandler } from "./task-handler.ts";
import { ListInput } from "./task-input.ts";

/** Keeps, sealed, what the public sees of a list that has just been posted; a list that hangs no longer goes on without. */
export const keepSnapshotHandler = (deps: Dependencies) =>
  taskHandler(deps, "keep-snapshot", ListInput, async ({ listId }): Promise<Json> => {
    const list = await listOf(deps, listId);
    if (list.status === "posted" && !(await isKept(deps, list, "posted")))
      await keepOnce(deps, listId, { what: "posted", snapshot: await takeSnapshot(deps, list) });
    return listOnward(await listOf(deps, listId), await occasionOf(deps));
  });
