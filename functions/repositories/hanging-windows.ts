import { emptyCalendar, workingCalendar } from "../../domain/calendar/county-calendar.ts";
import type { AidList } from "../../domain/publicity/aid-list.ts";
import { lengthenWindow } from "../../domain/publicity/lengthen-window.ts";
import type { Occasion } from "../../domain/shared/occasion.ts";
import type { Dependencies } from "../dependencies.ts";
import { sideBySide } from "../side-by-side.ts";
import { commitChange, occasionOf } from "./unit-of-work.ts";

const atOnce = 8;

/** The lists of the running campaign that hang, as an index shows them: perhaps one too many, read again before a change. */
export const hangingLists = async (deps: Dependencies): Promise<readonly AidList[]> => {
  const { campaign } = await occasionOf(deps);
  return (await deps.lists.ofCampaign(campaign.id)).filter(({ status }) => status === "posted");
};

/** An occasion by the calendar as it is stored now, with when it last changed; half a minute would be too old here. */
const occasionByCalendar = async (deps: Dependencies) => {
  const [occasion, stored] = await Promise.all([occasionOf(deps), deps.countyCalendar.get()]);
  const fresh: Occasion = { ...occasion, calendar: workingCalendar(stored ?? emptyCalendar) };
  return { occasion: fresh, changedAt: stored?.changedAt };
};

/** Counts a list's window anew if the calendar changed while it was open. */
export const lengthenList = async (deps: Dependencies, listId: string): Promise<void> => {
  const { occasion, changedAt } = await occasionByCalendar(deps);
  if (changedAt === undefined) return;
  await commitChange(deps, async () => {
    const list = await deps.lists.find(listId);
    return list && lengthenWindow({ list, changedAt, occasion });
  });
};

/** Counts the windows of all lists that hang anew; what an index does not show yet is counted at its take-down. */
export const lengthenLists = async (deps: Dependencies): Promise<void> => {
  await sideBySide(await hangingLists(deps), atOnce, ({ id }) => lengthenList(deps, id));
};
