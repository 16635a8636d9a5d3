import type { Answer } from "../indicator/score.ts";
import type { VisitEntry } from "./inspection.ts";

/** When an entry was made as far as anybody can know: a device whose clock is ahead has not been in the future. */
const madeAt = ({ enteredAt, receivedAt }: VisitEntry): string => (enteredAt < receivedAt ? enteredAt : receivedAt);

const isLater = (one: VisitEntry, other: VisitEntry): boolean => {
  const [first, second] = [madeAt(one), madeAt(other)];
  return first === second ? one.entryId > other.entryId : first > second;
};

const placeOf = ({ by, indicator, schoolCode = "" }: VisitEntry): string => `${by} ${indicator} ${schoolCode}`;

/**
 * The entries that count: of each inspector's for an indicator at a school the one made last, by the time of the device and
 * not by the order of arrival. Inspectors stand side by side; what was replaced stays on record.
 */
export const effectiveEntries = (entries: readonly VisitEntry[]): readonly VisitEntry[] => {
  const counting = new Map<string, VisitEntry>();
  for (const entry of entries) {
    const before = counting.get(placeOf(entry));
    if (before === undefined || isLater(entry, before)) counting.set(placeOf(entry), entry);
  }
  return [...counting.values()];
};

/** What the entries that count say to each indicator; several inspectors and schools count by their mean. */
export const visitAnswers = (entries: readonly VisitEntry[]): readonly Answer[] =>
  effectiveEntries(entries).map(({ indicator, score }) => ({ indicator, score }));
