import { takeDownList } from "../../domain/publicity/post-list.ts";
import { listOnward } from "../../domain/wait/path.ts";
import type { Dependencies, Json } from "../dependencies.ts";
import { restartIfLate } from "../repositories/gaps.ts";
import { lengthenList } from "../repositories/hanging-windows.ts";
import { commitChange, occasionOf } from "../repositories/unit-of-work.ts";
import { listOf } from "./collect-lines.ts";
import { taskHandler } from "./task-handler.ts";
import { ListInput } from "./task-input.ts";

/**
 * Takes a list down when its window has ended. One whose window was lengthened, or has to begin afresh, goes on hanging:
 * a calendar that changed, or a house that was down, is settled first.
 */
export const takeDownListHandler = (deps: Dependencies) =>
  taskHandler(deps, "take-down-list", ListInput, async ({ listId }): Promise<Json> => {
    await restartIfLate(deps, listId);
    await lengthenList(deps, listId);
    const occasion = await occasionOf(deps);
    await commitChange(deps, async () => takeDownList(await listOf(deps, listId), occasion));
    return listOnward(await listOf(deps, listId), occasion);
  });
