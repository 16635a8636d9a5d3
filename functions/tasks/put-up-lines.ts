import { hangList } from "../../domain/publicity/post-list.ts";
import { putUpLine } from "../../domain/publicity/put-up-line.ts";
import { listOnward } from "../../domain/wait/path.ts";
import type { Dependencies, Json } from "../dependencies.ts";
import { occasionOf } from "../repositories/unit-of-work.ts";
import { taskHandler } from "./task-handler.ts";
import { ListInput } from "./task-input.ts";
import { walkLines } from "./walk-lines.ts";

/** Puts one page of lines up; with the last one the list hangs and its window is counted. */
export const putUpLinesHandler = (deps: Dependencies) =>
  taskHandler(deps, "put-up-lines", ListInput, async ({ listId }): Promise<Json> => {
    const occasion = await occasionOf(deps);
    const { more, list } = await walkLines(deps, {
      listId,
      during: "filling",
      eachLine: (facts) => putUpLine({ ...facts, occasion }),
      atTheEnd: (filled) => hangList(filled, occasion),
    });
    return { more, ...listOnward(list, occasion) };
  });
