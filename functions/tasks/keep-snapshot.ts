import type { AidList } from "../../domain/publicity/aid-list.ts";
import { restartWindow } from "../../domain/publicity/repost-list.ts";
import { listOnward } from "../../domain/wait/path.ts";
import type { Dependencies, Json } from "../dependencies.ts";
import { commitChange, occasionOf } from "../repositories/unit-of-work.ts";
import { listOf } from "./collect-lines.ts";
import { isKept, keepOnce, takeSnapshot } from "./list-evidence.ts";
import { taskHandler } from "./task-handler.ts";
import { ListInput } from "./task-input.ts";

/**
 * Keeps, sealed, what the public sees of a list that has just been posted; a list that hangs no longer goes on without.
 * One whose window ended before anything was kept hangs a whole new window, because nobody could prove this one.
 */
export const keepSnapshotHandler = (deps: Dependencies) =>
  taskHandler(deps, "keep-snapshot", ListInput, async ({ listId }): Promise<Json> => {
    // The window may end while the pages are written: what was then kept proves nothing, and is taken once more.
    for (let list = await listOf(deps, listId); await isUnproved(deps, list); list = await listOf(deps, listId)) {
      await restartIfOver(deps, listId);
      const hanging = await listOf(deps, listId);
      await keepOnce(deps, listId, { what: "posted", snapshot: await takeSnapshot(deps, hanging) });
    }
    return listOnward(await listOf(deps, listId), await occasionOf(deps));
  });

const isUnproved = async (deps: Dependencies, list: AidList): Promise<boolean> =>
  list.status === "posted" && !(await isKept(deps, list, "posted"));

const restartIfOver = async (deps: Dependencies, listId: string): Promise<void> => {
  const occasion = await occasionOf(deps);
  await commitChange(deps, async () => {
    const list = await listOf(deps, listId);
    const isOver = list.window !== undefined && occasion.now >= list.window.endsAt;
    return isOver ? restartWindow(list, occasion) : undefined;
  });
};
