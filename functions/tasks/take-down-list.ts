import { takeDownList } from "../../domain/publicity/post-list.ts";
import { listOnward } from "../../domain/wait/path.ts";
import type { Dependencies, Json } from "../dependencies.ts";
import { commitChange, occasionOf } from "../repositories/unit-of-work.ts";
import { listOf } from "./collect-lines.ts";
import { taskHandler } from "./task-handler.ts";
import { ListInput } from "./task-input.ts";

/** Takes a list down when its window has ended; one whose window was lengthened goes on hanging. */
export const takeDownListHandler = (deps: Dependencies) =>
  taskHandler(deps, "take-down-list", ListInput, async ({ listId }): Promise<Json> => {
    const occasion = await occasionOf(deps);
    await commitChange(deps, async () => takeDownList(await listOf(deps, listId), occasion));
    return listOnward(await listOf(deps, listId), occasion);
  });
