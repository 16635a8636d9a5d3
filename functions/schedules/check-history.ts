import { dayOf, later, weekdayOf } from "../../domain/calendar/time.ts";
import { checkAnchors } from "../../domain/history/check-anchors.ts";
import { unrecorded } from "../../domain/shared/record-mark.ts";
import type { Dependencies } from "../dependencies.ts";
import { checkPart, type Part } from "../history/check-part.ts";
import { readAnchors } from "../history/read-anchors.ts";
import { tellKeepers } from "../notices/tell-keepers.ts";
import { noHurry, outOfTime } from "../out-of-time.ts";
import { commitChange } from "../repositories/unit-of-work.ts";

const routine = "check-history";
const sunday = 0;
const mostFaults = 50;

/** A month's rounds are four; a round that has not come to its end by then stands still. */
const lateDays = 28;
const dayMs = 86_400_000;

/**
 * Checks, from the night of every Sunday on, all histories and all anchors of the county. What one call has no time for, the
 * next nights go on with. A broken one is an alarm: a line in the log that names the record, and news to the auditors and the
 * centre's head.
 */
export const checkHistoryHandler =
  (deps: Dependencies) =>
  async (msLeft: () => number = noHurry): Promise<void> => {
    const isSunday = weekdayOf(dayOf(deps.clock.now())) === sunday;
    if (isSunday || (await deps.routineWalks.find(routine))?.check !== undefined) await checkHistory(deps, msLeft);
  };

/** The check itself, whatever day it is; throws `outOfTime` when the next call has to go on. */
export const checkHistory = async (deps: Dependencies, msLeft: () => number = noHurry): Promise<void> => {
  const { anchors, pages } = await readAnchors(deps);
  const { vouched, faults } = checkAnchors({ anchors, pages, hash: deps.keys.hash });
  const before = partIn(await deps.routineWalks.find(routine), deps);
  const known = new Set(before.faults.map(nameOf));
  const part = await checkPart(deps, { before, vouched, msLeft });
  const found = distinct([...(part.isLast ? faults : []), ...part.faults]);
  for (const fault of found.filter((each) => !known.has(nameOf(each))))
    deps.logger.error("historyBroken", { fault: fault.kind, of: fault.of, at: fault.at });
  if (found.length > known.size) await tellKeepers(deps, { about: "historyBroken", id: dayOf(deps.clock.now()) });
  if (part.isLast) return conclude(deps, { ...part, anchors: anchors.length, faults: found });
  await goOnLater(deps, { ...part, faults: found });
  if (later(part.startedAt, lateDays * dayMs) <= deps.clock.now())
    throw new Error(`the check of the histories has not come round since ${part.startedAt}`);
  throw outOfTime();
};

type Walk = Awaited<ReturnType<Dependencies["routineWalks"]["find"]>>;

const partIn = (walk: Walk, { clock }: Dependencies): Part => {
  if (walk?.check === undefined)
    return { isLast: false, startedAt: clock.now(), faults: [], checked: { records: 0, entries: 0, unbound: 0 } };
  const { startedAt, after, counts, check } = walk;
  const { records = 0, entries = 0, unbound = 0 } = counts;
  return { isLast: false, startedAt, ...(after && { after }), ...check, checked: { records, entries, unbound } };
};

/** What was found is kept with the place; more faults than anybody will read are not. */
const goOnLater = (deps: Dependencies, { startedAt, after, from, lookedFor, faults, checked }: Part) =>
  commitChange(deps, async () => {
    const known = await deps.routineWalks.find(routine);
    const check = {
      ...(from !== undefined && { from }),
      ...(lookedFor !== undefined && { lookedFor }),
      faults: faults.slice(0, mostFaults),
    };
    const place = after === undefined ? {} : { after };
    const walk = { kind: "routineWalk", record: known?.record ?? unrecorded, routine, startedAt } as const;
    const last = known?.last && { last: known.last };
    return { save: [{ ...walk, ...place, counts: { ...checked }, check, ...last }], emit: [] };
  });

const nameOf = ({ kind, of, at }: Part["faults"][number]): string => JSON.stringify([kind, of, at]);

/** A page that was read again may name a fault again. */
const distinct = (faults: Part["faults"]): Part["faults"] => [
  ...new Map(faults.map((fault) => [nameOf(fault), fault])).values(),
];

const conclude = async (deps: Dependencies, { startedAt, checked, faults, anchors }: Told): Promise<void> => {
  const at = deps.clock.now();
  await commitChange(deps, async () => {
    const [check, walk] = await Promise.all([deps.anchors.lastCheck(), deps.routineWalks.find(routine)]);
    const { records, entries, unbound } = checked;
    const counts = { records, entries, unbound, anchors, found: faults.length };
    const round = { startedAt, endedAt: at, counts: { ...checked } };
    const record = check?.record ?? unrecorded;
    return {
      save: [
        { kind: "historyCheck", record, at, ...counts, faults: faults.slice(0, mostFaults) },
        { kind: "routineWalk", record: walk?.record ?? unrecorded, routine, startedAt: at, counts: {}, last: round },
      ],
      emit: [],
    };
  });
  const { records, entries } = checked;
  deps.logger.info("historyChecked", { records, entries, found: faults.length });
};

type Told = Pick<Part, "startedAt" | "checked" | "faults"> & { readonly anchors: number };
