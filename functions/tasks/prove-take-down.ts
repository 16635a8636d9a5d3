import type { AidList } from "../../domain/publicity/aid-list.ts";
import { listOnward } from "../../domain/wait/path.ts";
import type { Dependencies, Json } from "../dependencies.ts";
import { occasionOf } from "../repositories/unit-of-work.ts";
import { TaskError } from "../task-error.ts";
import { listOf } from "./collect-lines.ts";
import { isKept, keepOnce, takeSnapshot } from "./list-evidence.ts";
import { taskHandler } from "./task-handler.ts";
import { ListInput } from "./task-input.ts";

const gone = 410;
const faces = ["text/html", "application/json"] as const;

/**
 * Keeps what hung last and proves that it hangs no more: the public address must answer 410 to a browser and to a
 * program. Throws `StillPublic` otherwise, to be tried again within the hour (domain §2.5 takedown).
 */
export const proveTakeDownHandler = (deps: Dependencies) =>
  taskHandler(deps, "prove-take-down", ListInput, async ({ listId }): Promise<Json> => {
    const list = await listOf(deps, listId);
    if (list.status === "takenDown") {
      if (!(await isKept(deps, list, "takenDown")))
        await keepOnce(deps, listId, { what: "takenDown", snapshot: await takeSnapshot(deps, list) });
      if (!(await isKept(deps, list, "gone"))) await proveGone(deps, list);
    }
    return listOnward(await listOf(deps, listId), await occasionOf(deps));
  });

const proveGone = async (deps: Dependencies, { id }: AidList): Promise<void> => {
  const path = `/lists/${id}`;
  const answers = await Promise.all(
    faces.map(async (accept) => ({ path, accept, ...(await deps.site.probe(path, accept)) })),
  );
  const still = answers.find(({ status }) => status !== gone);
  if (still) throw new TaskError("StillPublic", `list ${id} answers ${still.status} to ${still.accept}`);
  await keepOnce(deps, id, { what: "gone", answers });
};
