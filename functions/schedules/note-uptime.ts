import { isLong } from "../../domain/publicity/uptime.ts";
import type { Dependencies } from "../dependencies.ts";
import { gapUntilNow, noteUp, restartAfterGap } from "../repositories/gaps.ts";
import { hangingLists } from "../repositories/hanging-windows.ts";
import { sideBySide } from "../side-by-side.ts";

const atOnce = 8;

/** Settles the time the house was down, list by list, and then notes that it is up; ended halfway, it begins again. */
export const noteUptimeHandler = (deps: Dependencies) => async (): Promise<void> => {
  const [gap, calendar, campaign] = await Promise.all([gapUntilNow(deps), deps.calendar.get(), deps.campaign.get()]);
  if (gap !== undefined && campaign !== undefined && isLong(calendar, gap)) {
    const lists = await hangingLists(deps);
    await sideBySide(lists, atOnce, ({ id }) => restartAfterGap(deps, { listId: id, gap }));
  }
  await noteUp(deps);
};
