import { dayOf, weekdayOf } from "../../domain/calendar/time.ts";
import type { Anchor, AnchorPage } from "../../domain/history/anchor.ts";
import { checkAnchors } from "../../domain/history/check-anchors.ts";
import { createHistoryChecker } from "../../domain/history/check-items.ts";
import { unrecorded } from "../../domain/shared/record-mark.ts";
import type { Dependencies } from "../dependencies.ts";
import { tellKeepers } from "../notices/tell-keepers.ts";
import { allPages } from "../repositories/all-pages.ts";
import { commitChange } from "../repositories/unit-of-work.ts";

const sunday = 0;
const itemsAtOnce = 200;
const mostFaults = 50;

/**
 * Checks, in the night of every Sunday, all histories and all anchors of the county. A broken one is an alarm: a line in the
 * log that names the record, and news to the auditors and the centre's head.
 */
export const checkHistoryHandler = (deps: Dependencies) => async (): Promise<void> => {
  if (weekdayOf(dayOf(deps.clock.now())) === sunday) await checkHistory(deps);
};

/** The check itself, whatever day it is. */
export const checkHistory = async (deps: Dependencies): Promise<void> => {
  const at = deps.clock.now();
  const anchors: Anchor[] = [];
  for await (const page of allPages(deps.anchors.all)) anchors.push(...page);
  anchors.reverse();
  const pages: AnchorPage[] = [];
  for (const { day } of anchors)
    for await (const page of allPages((rest) => deps.anchors.pages(day, rest), 20)) pages.push(...page);
  const ofAnchors = checkAnchors({ anchors, pages, hash: deps.keys.hash });
  const checker = createHistoryChecker({ vouched: ofAnchors.vouched, hash: deps.keys.hash });
  for (let after: string | undefined, isLast = false; !isLast; ) {
    const { items, next } = await deps.store.walk({ limit: itemsAtOnce, ...(after === undefined ? {} : { after }) });
    // A store tells nothing of the order in which it was filled.
    for (const item of items) checker.take({ ...item, place: 0 });
    after = next;
    isLast = next === undefined;
    // Whoever waits at a door comes first.
    await new Promise((resolve) => setTimeout(resolve));
  }
  const { faults, checked } = checker.finish();
  const found = [...ofAnchors.faults, ...faults];
  for (const { kind, of, at: place } of found) deps.logger.error("historyBroken", { fault: kind, of, at: place });
  await commitChange(deps, async () => {
    const record = (await deps.anchors.lastCheck())?.record ?? unrecorded;
    const { records, entries, unbound } = checked;
    const counts = { records, entries, unbound, anchors: anchors.length, found: found.length };
    return { save: [{ kind: "historyCheck", record, at, ...counts, faults: found.slice(0, mostFaults) }], emit: [] };
  });
  deps.logger.info("historyChecked", { records: checked.records, entries: checked.entries, found: found.length });
  if (found.length > 0) await tellKeepers(deps, { about: "historyBroken", id: dayOf(at) });
};
