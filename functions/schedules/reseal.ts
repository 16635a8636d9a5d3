import { countedUnderKeys, failed } from "../../domain/retention/routine-walk.ts";
import type { Dependencies, Item } from "../dependencies.ts";
import { noHurry } from "../out-of-time.ts";
import { type Visited, walkOn } from "../retention/walk-on.ts";
import { sideBySide } from "../side-by-side.ts";
import { goingOn } from "./going-on.ts";

const routine = "reseal";
/** Few at a time, at night: whoever stands at a door comes first. */
const limit = 50;
/** All of them lie in one partition of the table, of which the doors need the rest. */
const atOnce = 8;

/**
 * After a rotation: goes through all records, seals with the newest key what older ones have sealed, and counts what it
 * could not. A record that somebody changes meanwhile is sealed by that change. Without an older key there is nothing to do.
 */
export const resealHandler =
  (deps: Dependencies) =>
  async (msLeft: () => number = noHurry): Promise<void> => {
    if (deps.keys.keyIds().length < 2) return;
    const known = await deps.routineWalks.find(routine);
    const newest = deps.keys.keyIds().at(-1) ?? "";
    const counted = known?.after === undefined ? countedUnderKeys(known, newest) : undefined;
    if (counted && Object.keys(counted).every((id) => id === newest)) return;
    await walkOn({ deps, routine, limit, keyId: newest, visit: (items) => visit(deps, items), msLeft });
  };

const visit = async (deps: Dependencies, items: readonly Item[]): Promise<Visited> => {
  const counts: Record<string, number> = {};
  await sideBySide(items, atOnce, async (item) => {
    const done = await goingOn(deps, routine, async () => ({ id: await deps.store.reseal(item) }));
    const under = done === undefined ? failed : done.id;
    if (under !== undefined) counts[under] = (counts[under] ?? 0) + 1;
  });
  return { counts };
};
