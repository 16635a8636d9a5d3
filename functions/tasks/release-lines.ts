import { finishRelease, releaseLine } from "../../domain/publicity/release-line.ts";
import { listOnward } from "../../domain/wait/path.ts";
import type { Dependencies, Json } from "../dependencies.ts";
import { occasionOf } from "../repositories/unit-of-work.ts";
import { taskHandler } from "./task-handler.ts";
import { ListInput } from "./task-input.ts";
import { walkLines } from "./walk-lines.ts";

/** Releases one page of signed lines to the next step; with the last one the list is closed or waits for its held lines. */
export const releaseLinesHandler = (deps: Dependencies) =>
  taskHandler(deps, "release-lines", ListInput, async ({ listId }): Promise<Json> => {
    const occasion = await occasionOf(deps);
    const { more, list } = await walkLines(deps, {
      listId,
      during: "signed",
      eachLine: (facts) => releaseLine({ ...facts, occasion }),
      atTheEnd: (released) => finishRelease(released, occasion),
    });
    return { more, ...listOnward(list, occasion) };
  });
