import type { Instant } from "../../domain/calendar/time.ts";
import type { VouchedHead } from "../../domain/history/check-anchors.ts";
import { type Checked, createHistoryChecker } from "../../domain/history/check-items.ts";
import type { DomainEvent } from "../../domain/history/domain-event.ts";
import type { HistoryFault } from "../../domain/history/history-fault.ts";
import type { Dependencies, Item } from "../dependencies.ts";
import { isOutOfTime } from "../out-of-time.ts";
import { allPages } from "../repositories/all-pages.ts";
import { sideBySide } from "../side-by-side.ts";

const itemsAtOnce = 200;
const atOnce = 16;
const lookedForAtOnce = 500;

/** A round of the check as far as it has come. */
export type Part = Place & {
  readonly isLast: boolean;
  readonly startedAt: Instant;
  /** The walk is over; of the records that anchors vouch for, those up to this one were looked for. */
  readonly lookedFor?: string;
  readonly faults: readonly HistoryFault[];
  readonly checked: Checked;
};

/** A page of the walk, and the partition in it that comes next; at the beginning neither. */
type Place = { readonly after?: string; readonly from?: string };

/**
 * Goes on with a round from where it was for as long as there is time. A partition is checked as a whole, by one part: it
 * begins anew with the next one when time was over before its end.
 */
export const checkPart = async (deps: Dependencies, { before, vouched, msLeft }: Going): Promise<Part> => {
  const { hash } = deps.keys;
  const checker = createHistoryChecker({ vouched, hash });
  const isFirst = before.from === undefined && before.lookedFor === undefined;
  const isWalking = before.lookedFor === undefined;
  const stopped = isWalking ? await walk(deps, { place: before, take: checker.take, msLeft }) : undefined;
  if (isWalking && stopped === undefined) checker.flush();
  const { faults, gone, checked } = checker.soFar();
  const unexplained = gone.length === 0 ? gone : await withoutErasure(deps, gone, vouched);
  const sum = {
    startedAt: before.startedAt,
    faults: [...before.faults, ...faults, ...unexplained],
    checked: added(before.checked, checked),
  };
  if (stopped !== undefined) return { ...sum, ...stopped, isLast: false };
  const unmet = checker.unmet();
  // Whoever has walked through everything in one part has met whatever is there.
  if (isFirst) return { ...sum, faults: [...sum.faults, ...unmet], isLast: true };
  const { missing, lookedFor } = await lookFor(deps, { unmet, after: before.lookedFor ?? "", msLeft });
  const found = { ...sum, faults: [...sum.faults, ...missing] };
  return lookedFor === undefined ? { ...found, isLast: true } : { ...found, lookedFor, isLast: false };
};

const added = (one: Checked, other: Checked): Checked => ({
  records: one.records + other.records,
  entries: one.entries + other.entries,
  unbound: one.unbound + other.unbound,
});

/** Answers the partition at hand when time is over, nothing at the end of the walk. */
const walk = async (deps: Dependencies, { place, take, msLeft }: Walking): Promise<Place | undefined> => {
  let { after, from } = place;
  let hand: Place = { ...(after !== undefined && { after }), ...(from !== undefined && { from }) };
  for (;;) {
    const { items, next } = await deps.store.walk({ limit: itemsAtOnce, ...(after === undefined ? {} : { after }) });
    for (const item of beginningWith(from, items)) {
      if (item.pk !== hand.from) hand = { from: item.pk, ...(after === undefined ? {} : { after }) };
      // A store tells nothing of the order in which it was filled.
      take({ ...item, place: 0 });
    }
    if (next === undefined) return undefined;
    [after, from] = [next, undefined];
    if (isOutOfTime(msLeft)) return hand.from === undefined ? { after, from: "" } : hand;
    // Whoever waits at a door comes first.
    await new Promise((resolve) => setTimeout(resolve));
  }
};

/** What of a page was not checked yet; all of it when that partition is gone meanwhile. */
const beginningWith = (from: string | undefined, items: readonly Item[]): readonly Item[] => {
  const first = items.findIndex(({ pk }) => pk === from);
  return first < 0 ? items : items.slice(first);
};

/** Of the histories whose record is gone, those that no erasure explains, wherever its proof lies. */
const withoutErasure = async (
  deps: Dependencies,
  gone: readonly HistoryFault[],
  vouched: readonly VouchedHead[],
): Promise<readonly HistoryFault[]> => {
  const { hash } = deps.keys;
  const checker = createHistoryChecker({ vouched, hash });
  const broken = (): void => undefined;
  for await (const page of allPages((rest) => deps.erasures.all({ ...rest, broken }))) {
    const proofs = await sideBySide(page, atOnce, ({ kind, id }) => deps.store.storedAt({ kind, id }));
    for (const item of proofs.flat()) checker.take({ ...item, place: 0 });
  }
  checker.flush();
  const erased = checker.erased();
  return gone.filter(({ of }) => !erased.has(hash(of)));
};

/** Earlier parts met most of what this one did not: it is asked for by name, and missing when neither record nor history is there. */
const lookFor = async (deps: Dependencies, { unmet, after, msLeft }: Looking): Promise<LookedFor> => {
  const open = unmet.filter(({ of }) => of > after).toSorted((one, other) => (one.of < other.of ? -1 : 1));
  const missing: HistoryFault[] = [];
  for (let n = 0; n < open.length; n += lookedForAtOnce) {
    const some = open.slice(n, n + lookedForAtOnce);
    if (isOutOfTime(msLeft)) return { missing, lookedFor: open[n - 1]?.of ?? after };
    const stored = await sideBySide(some, atOnce, ({ of }) => isStored(deps, of));
    missing.push(...some.filter((_, place) => stored[place] === false));
  }
  return { missing };
};

const isStored = async ({ store }: Dependencies, of: string): Promise<boolean> => {
  const [kind, id] = [of.slice(0, of.indexOf("#")), of.slice(of.indexOf("#") + 1)];
  const subject = { kind, id } as DomainEvent["subject"];
  if ((await store.entry(store.at.subject(subject))) !== undefined) return true;
  return (await store.storedHistoryOf(subject)).length > 0;
};

type Going = {
  readonly before: Part;
  readonly vouched: readonly VouchedHead[];
  readonly msLeft: () => number;
};
type Walking = {
  readonly place: Place;
  readonly take: ReturnType<typeof createHistoryChecker>["take"];
  readonly msLeft: () => number;
};
type Looking = { readonly unmet: readonly HistoryFault[]; readonly after: string; readonly msLeft: () => number };
type LookedFor = { readonly missing: readonly HistoryFault[]; readonly lookedFor?: string };
