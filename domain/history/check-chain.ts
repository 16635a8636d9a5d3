import * as z from "zod";
import type { Hash } from "./canonical.ts";
import { entryHash, entryKey } from "./entry.ts";
import type { HistoryFault, HistoryFaultKind } from "./history-fault.ts";

/** An entry without its hash; what it says beyond this is bound too. */
const Said = z.looseObject({
  event: z.looseObject({ at: z.string(), subject: z.object({ kind: z.string(), id: z.string() }) }),
  version: z.int().positive(),
  index: z.int().nonnegative(),
  previous: z.string(),
  binds: z.record(z.string(), z.string()),
});
type Said = z.infer<typeof Said>;

/** An entry as found: the key it lies under and its place in the order in which entries were appended. */
export type FoundEntry = { readonly sk: string; readonly place: number; readonly body: unknown };

/** The record as found: its version, the last entry it names, and the hash of its state. */
export type FoundRecord = { readonly version: number; readonly head: string; readonly state: string };

type Examined = FoundEntry & {
  readonly said: Said | undefined;
  readonly claimed: string;
  /** The hash of what it says; empty when it cannot be read. */
  readonly real: string;
};

const examine =
  (subject: string, hash: Hash) =>
  (found: FoundEntry): Examined => {
    const { hash: claimed = "", ...rest } =
      typeof found.body === "object" && found.body !== null ? (found.body as { hash?: unknown }) : {};
    const { data } = Said.safeParse(rest);
    const said = data && `${data.event.subject.kind}#${data.event.subject.id}` === subject ? data : undefined;
    return { ...found, said, claimed: String(claimed), real: said ? entryHash(said, hash) : "" };
  };

const isSound = ({ claimed, real }: Examined): boolean => real !== "" && claimed === real;

const isInPlace = ({ said, sk }: Examined): boolean => said !== undefined && sk === entryKey(said.version, said.index);

const trustIn = (entry: Examined): number => (isSound(entry) ? 2 : 0) + (isInPlace(entry) ? 1 : 0);

/**
 * Checks the history of one record against the last entry it names. From there it goes back from hash to hash; whatever
 * is changed, missing, too much or in another place is named once, and the check goes on below it.
 */
export const checkChain = ({ subject, record, entries, hash }: Wanted): readonly HistoryFault[] => {
  const faults: HistoryFault[] = [];
  const name = (kind: HistoryFaultKind, at: string) => faults.push({ kind, of: subject, at });
  const examined = entries
    .map(examine(subject, hash))
    .sort((one, other) => (one.sk < other.sk ? -1 : one.sk > other.sk ? 1 : one.place - other.place));
  for (const entry of examined)
    if (!isSound(entry)) name(entry.said ? "entryChanged" : "entryUnreadable", entry.sk);
    else if (!isInPlace(entry)) name("entryMoved", entry.sk);

  const last = examined.at(-1);
  if (record === undefined) {
    if (last) name("recordGone", last.sk);
    return faults;
  }
  const line = lineOf(examined, record, name);
  for (const entry of examined)
    if (!line.has(entry) && !faults.some(({ at, kind }) => at === entry.sk && kind !== "entryDeleted"))
      name("entryInserted", entry.sk);
  const inOrder = [...line].reverse();
  const inPlace = inOrder.filter((entry) => trustIn(entry) === 3);
  for (const [position, entry] of inPlace.entries())
    if ((inPlace[position - 1]?.place ?? -1) > entry.place) name("entryMoved", entry.sk);
  const newest = inOrder.at(-1);
  if (newest?.said && isSound(newest) && newest.real === record.head && isOther(newest.said, record))
    name("recordChanged", entryKey(newest.said.version, newest.said.index));
  return faults;
};

/** A record that was saved again without an entry is bound by its next one only. */
const isOther = ({ version, binds }: Said, record: FoundRecord): boolean =>
  version > record.version || (version === record.version && binds["record"] !== record.state);

/** The entries the record's mark leads back to, the last one first. */
const lineOf = (
  examined: readonly Examined[],
  record: FoundRecord,
  name: (kind: HistoryFaultKind, at: string) => void,
): ReadonlySet<Examined> => {
  const byHash = new Map<string, Examined>();
  // Of two entries with one hash, the one that is right and in its own place is the entry, and the other is a copy.
  for (const entry of [...examined].sort((one, other) => trustIn(one) - trustIn(other)))
    if (entry.said) byHash.set(entry.claimed, entry);
  // An entry whose own hash was changed is still known by what it says.
  for (const entry of examined) if (entry.real !== "" && !byHash.has(entry.real)) byHash.set(entry.real, entry);
  const line = new Set<Examined>();
  const below = (above: Examined | undefined): Examined | undefined =>
    examined.findLast((entry) => !line.has(entry) && (above === undefined || entry.sk <= above.sk));

  let above: Examined | undefined;
  for (let wanted = record.head; ; ) {
    const next = below(above);
    let found = byHash.get(wanted);
    if (found !== undefined && line.has(found)) found = undefined;
    if (found === undefined) {
      const isTold = (above !== undefined && !isSound(above)) || (next !== undefined && !isSound(next));
      if (wanted === "" && (above === undefined || isSound(above))) return line;
      if (!isTold) name(...missing(above, next, record));
      found = next;
    }
    if (found === undefined) return line;
    line.add(found);
    above = found;
    wanted = found.said?.previous ?? "unknown";
  }
};

const missing = (
  above: Examined | undefined,
  next: Examined | undefined,
  record: FoundRecord,
): [HistoryFaultKind, string] => {
  if (above !== undefined) return ["entryDeleted", above.sk];
  const isLast = next?.said?.version === record.version && next.said.binds["record"] === record.state;
  return [isLast ? "headChanged" : "tailCut", next?.sk ?? "history#"];
};

type Wanted = {
  /** Kind and id of the record, `application#SQ2026…-1`. */
  readonly subject: string;
  /** Undefined when there is none. */
  readonly record: FoundRecord | undefined;
  readonly entries: readonly FoundEntry[];
  readonly hash: Hash;
};
