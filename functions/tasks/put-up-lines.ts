import { withMakeupWindow } from "../../domain/campaign/makeup-window.ts";
import type { AidList } from "../../domain/publicity/aid-list.ts";
import { hangList } from "../../domain/publicity/post-list.ts";
import { putUpLine } from "../../domain/publicity/put-up-line.ts";
import { listOnward } from "../../domain/wait/path.ts";
import type { Dependencies, Json } from "../dependencies.ts";
import { occasionOf } from "../repositories/unit-of-work.ts";
import { listOf } from "./collect-lines.ts";
import { taskHandler } from "./task-handler.ts";
import { ListInput } from "./task-input.ts";
import { walkLines } from "./walk-lines.ts";

/** Puts one page of lines up; with the last one the list hangs and its window is counted. */
export const putUpLinesHandler = (deps: Dependencies) =>
  taskHandler(deps, "put-up-lines", ListInput, async ({ listId }): Promise<Json> => {
    const occasion = await occasionOf(deps);
    const earlier = await countyLists(deps, listId);
    const { more, list } = await walkLines(deps, {
      listId,
      during: "filling",
      eachLine: (facts) => putUpLine({ ...facts, occasion }),
      atTheEnd: (filled) => {
        const change = hangList(filled, occasion);
        const hangs = change.emit.some(({ type }) => type === "ListPosted");
        const campaign = hangs ? withMakeupWindow({ list: filled, earlier, occasion }) : undefined;
        return campaign ? { ...change, save: [...change.save, campaign] } : change;
      },
    });
    return { more, ...listOnward(list, occasion) };
  });

/** The lists of a county list's stage; a school's list opens no makeup window. */
const countyLists = async (deps: Dependencies, listId: string): Promise<readonly AidList[]> => {
  const list = await listOf(deps, listId);
  return list.level === "county" ? deps.lists.ofScope(list.campaignId, list.level, list.scope) : [];
};
