import { isAlive } from "../../domain/application/claim.ts";
import { Instant } from "../../domain/calendar/time.ts";
import { fileDue, heldBy, isHeld } from "../../domain/retention/file-due.ts";
import { isWorthARound } from "../../domain/retention/routine-walk.ts";
import { keptUntil, type RetentionRule } from "../../domain/retention/rules.ts";
import type { Dependencies, Item } from "../dependencies.ts";
import { noHurry } from "../out-of-time.ts";
import { allRecords } from "../repositories/all-pages.ts";
import { eraseFile, type FamilyFile } from "../retention/erase-file.ts";
import { eraseInParts } from "../retention/erase-records.ts";
import { type Overdue, overdueRecord } from "../retention/overdue-record.ts";
import { receiptsOf } from "../retention/receipts-of.ts";
import { drawnApplications, standingHolds } from "../retention/standing-holds.ts";
import { keyParts, type Visited, walkOn } from "../retention/walk-on.ts";
import { sideBySide } from "../side-by-side.ts";
import { goingOn } from "./going-on.ts";

const routine = "retention";
/** No rule takes anything sooner after it has ended. */
const shortestDays = 90;
/** Items visited at once; a county of many years goes on the next night where this one's time was over. */
const limit = 200;
/** Files looked at side by side. */
const atOnce = 8;

/** Erases what is kept no longer, with proof; what is held stays. Running it twice erases nothing twice. */
export const retentionHandler =
  (deps: Dependencies) =>
  async (msLeft: () => number = noHurry): Promise<void> => {
    const drawn = await drawnApplications(deps);
    const wanted = await allRecords((page) => deps.dataRequests.granted(page));
    for (const { receiptNo } of wanted)
      await goingOn(deps, routine, () => eraseFile(deps, receiptNo, (file) => wish(deps, file, drawn)));
    const night = { now: deps.clock.now(), shortestDays };
    if (!isWorthARound(await deps.routineWalks.find(routine), night)) return;
    await walkOn({ deps, routine, limit, visit: (items) => visit(deps, items, drawn), msLeft });
  };

/** A granted wish waits for nothing but a hold, and for aid that was asked for again meanwhile. */
const wish = async (deps: Dependencies, file: FamilyFile, drawn: Drawn): Promise<RetentionRule | undefined> =>
  file.applications.some(isAlive) || (await isKept(deps, file, drawn)) ? undefined : "request";

type Drawn = ReadonlySet<string>;

const isKept = async (deps: Dependencies, file: FamilyFile, drawn: Drawn): Promise<boolean> => {
  const { recognition, applications } = file;
  const holds = await standingHolds(deps);
  return heldBy({ receiptNo: recognition.receiptNo, applications, drawn, holds }) !== undefined;
};

const visit = async (deps: Dependencies, items: readonly Item[], drawn: Drawn): Promise<Visited> => {
  const counts: Record<string, number> = {};
  const count = (rule: string, by: number) => {
    if (by > 0) counts[rule] = (counts[rule] ?? 0) + by;
  };
  let soonest: Instant | undefined;
  const later = (at: Instant) => {
    if (soonest === undefined || at < soonest) soonest = at;
  };
  const dueNow = async (file: FamilyFile): Promise<RetentionRule | undefined> => {
    const due = fileDue(file.applications);
    if (due) later(due.at);
    if (due === undefined || due.at > deps.clock.now()) return undefined;
    return (await isKept(deps, file, drawn)) ? undefined : due.rule;
  };
  const overdue: Overdue[] = [];
  const isFile = (item: Item): boolean => {
    const { kind, part } = keyParts(item);
    return kind === "recognition" && part === "case";
  };
  await sideBySide(items.filter(isFile), atOnce, (item) =>
    goingOn(deps, routine, async () => count("files", await eraseFile(deps, keyParts(item).id, dueNow))),
  );
  // A file takes its notices and requests with it, so nothing else happens to them meanwhile.
  for (const item of items.filter((each) => !isFile(each))) {
    if (keyParts(item).part === "notice")
      await goingOn(deps, routine, async () => count("noticeWords", await forget(deps, item, later)));
    else {
      const found = await goingOn(deps, routine, () => overdueRecord(deps, item, later));
      if (found) overdue.push(found);
    }
  }
  const holds = overdue.length === 0 ? [] : await standingHolds(deps);
  const free = overdue.filter(({ receipts }) => !isHeld(receipts, holds));
  for (const [rule, found] of Map.groupBy(free, (each) => each.rule))
    count(
      rule,
      await eraseInParts(
        deps,
        found.flatMap(({ entities }) => entities),
        rule,
      ),
    );
  return soonest === undefined ? { counts } : { counts, soonest };
};

/** Of an old notice only its kind, its time, its reference and what became of it remain (domain §4.7). */
const forget = async (deps: Dependencies, item: Item, later: (at: Instant) => void): Promise<number> => {
  const { pk, sk, body } = item;
  const createdAt = Instant.safeParse(body["createdAt"]).data;
  const due = createdAt && keptUntil("noticeWords", createdAt);
  if (due === undefined || due > deps.clock.now()) {
    if (due) later(due);
    return 0;
  }
  const notice = await deps.notices.at({ pk, sk });
  if (notice === undefined || Object.keys(notice.words).length === 0) return 0;
  later(due);
  if (notice.sentAt === undefined && notice.heldBack === undefined) return 0;
  const receipts = await receiptsOf(deps, keyParts(item));
  if (isHeld(receipts, await standingHolds(deps))) return 0;
  return (await deps.store.commit({ save: [{ ...notice, words: {} }], emit: [] })) === "committed" ? 1 : 0;
};
