import { later } from "../../domain/calendar/time.ts";
import { restartWindow } from "../../domain/publicity/repost-list.ts";
import { type Gap, type Uptime, wasOutOfSight } from "../../domain/publicity/uptime.ts";
import { unrecorded } from "../../domain/shared/record-mark.ts";
import type { Dependencies } from "../dependencies.ts";
import { commitChange, occasionOf } from "./unit-of-work.ts";

/** The time since the house was last seen to be up; undefined before it was ever seen. */
export const gapUntilNow = async (deps: Dependencies): Promise<Gap | undefined> => {
  const uptime = await deps.uptime.get();
  return uptime && { from: uptime.seenAt, to: deps.clock.now() };
};

const punctualMs = 15 * 60_000;

/**
 * Begins the window of a list afresh whose end nobody was there for: its take-down comes late, so the house was down. A
 * take-down in time proves that it is up, even if the routine that notes so has failed.
 */
export const restartIfLate = async (deps: Dependencies, listId: string): Promise<void> => {
  const list = await deps.lists.find(listId);
  if (list?.window === undefined || deps.clock.now() < later(list.window.endsAt, punctualMs)) return;
  await restartAfterGap(deps, { listId, gap: await gapUntilNow(deps) });
};

/** Begins the window of a list afresh if it was out of sight for too long of it; twice does no harm. */
export const restartAfterGap = async (
  deps: Dependencies,
  { listId, gap }: { readonly listId: string; readonly gap: Gap | undefined },
): Promise<void> => {
  if (gap === undefined) return;
  const occasion = await occasionOf(deps);
  await commitChange(deps, async () => {
    const list = await deps.lists.find(listId);
    return list?.window && wasOutOfSight(occasion.calendar, { window: list.window, gap })
      ? restartWindow(list, occasion)
      : undefined;
  });
};

/** Notes that the house is up, or will have been until then, because a clock was put forward. */
export const noteUp = async (deps: Dependencies, until = deps.clock.now()): Promise<void> => {
  await commitChange(deps, async () => {
    const known = await deps.uptime.get();
    if (known !== undefined && known.seenAt >= until) return undefined;
    const noted: Uptime = { kind: "uptime", record: known?.record ?? unrecorded, seenAt: until };
    return { save: [noted], emit: [] };
  });
};
