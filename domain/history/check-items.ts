import type { Hash } from "./canonical.ts";
import type { VouchedHead } from "./check-anchors.ts";
import { checkChain, type FoundEntry, type FoundRecord } from "./check-chain.ts";
import { stateHash } from "./entry.ts";
import type { HistoryFault } from "./history-fault.ts";

/** An item of a county's store as found; its body is a text when it could not be read as JSON. */
export type FoundItem = {
  readonly pk: string;
  readonly sk: string;
  readonly version: number;
  /** Place in the order in which items were appended; of no meaning where a store has none. */
  readonly place: number;
  readonly body: unknown;
};

/** How much was checked; `unbound` records were saved again after their last entry, which cannot vouch for that. */
export type Checked = { readonly records: number; readonly entries: number; readonly unbound: number };

type Erasing = {
  readonly subject: string;
  readonly item: FoundItem;
  readonly record: FoundRecord;
  readonly entries: readonly FoundEntry[];
  readonly newest: { readonly [key: string]: unknown };
};

type Partition = { readonly pk: string; record: FoundItem | undefined; readonly entries: FoundEntry[] };

const isMap = (body: unknown): body is { readonly [key: string]: unknown } => typeof body === "object" && body !== null;

/**
 * Checks everything a county keeps, item by item as a walk gives it: the items of one partition together, nothing else in any
 * order, nothing kept in memory but what the anchors vouch for. A history without its record is a fault unless an erasure
 * that is itself proved names it; the history itself stays and is checked all the same.
 */
export const createHistoryChecker = ({ vouched, hash }: Wanted) => {
  const byRecord = Map.groupBy(vouched, ({ of }) => of);
  const faults: HistoryFault[] = [];
  const gone: HistoryFault[] = [];
  const erased = new Set<unknown>();
  let partition: Partition | undefined;
  let checked: Checked = { records: 0, entries: 0, unbound: 0 };

  const flush = (): void => {
    if (partition === undefined) return;
    const { pk, record: item, entries } = partition;
    partition = undefined;
    const subject = pk.slice(pk.indexOf("#") + 1);
    const newest = newestOf(entries);
    const record = recordOf(item, newest, hash);
    if (record === undefined) return;
    if (item === undefined) gone.push({ kind: "recordGone", of: subject, at: newest?.sk ?? "" });
    if (item !== undefined && subject.startsWith("erasure#") && isMap(newest?.body))
      excuse({ subject, item, record, entries, newest: newest.body });
    if (entries.length > 0 || record.head !== "") {
      const found = checkChain({ subject, record, entries, hash });
      faults.push(...found, ...(found.length > 0 ? [] : cutSince(subject, entries)));
      checked = {
        records: checked.records + 1,
        entries: checked.entries + entries.length,
        unbound: checked.unbound + (record.version > versionOf(newest) ? 1 : 0),
      };
    } else faults.push(...cutSince(subject, entries));
    byRecord.delete(subject);
  };

  /** An erasure is believed when its whole chain is sound and its last entry binds it as it lies there now. */
  const excuse = ({ subject, item, record, entries, newest }: Erasing): void => {
    const { histories } = isMap(item.body) ? item.body : {};
    const binds = isMap(newest["binds"]) ? newest["binds"] : {};
    const isBound = newest["version"] === record.version && binds["record"] === record.state;
    if (!isBound || !Array.isArray(histories)) return;
    if (checkChain({ subject, record, entries, hash }).length > 0 || cutSince(subject, entries).length > 0) return;
    for (const each of histories) erased.add(each);
  };

  /** What an anchor vouches for is looked for in a history that is whole in itself. */
  const cutSince = (subject: string, entries: readonly FoundEntry[]): readonly HistoryFault[] => {
    const hashes = new Set(entries.map(({ body }) => (isMap(body) ? body["hash"] : undefined)));
    const cut = byRecord.get(subject)?.find(({ head }) => !hashes.has(head));
    return cut === undefined ? [] : [{ kind: "tailCutSinceAnchor", of: subject, at: cut.day }];
  };

  const soFar = (): SoFar => ({ faults, gone: gone.filter(({ of }) => !erased.has(hash(of))), checked });

  // An erasure takes records and leaves their histories: it explains no history that is gone as well.
  const unmet = (): readonly HistoryFault[] =>
    [...byRecord].map(([of, heads]) => ({ kind: "recordGone", of, at: heads.at(-1)?.day ?? "" }));

  return {
    take: (item: FoundItem): void => {
      if (partition?.pk !== item.pk) {
        flush();
        partition = { pk: item.pk, record: undefined, entries: [] };
      }
      if (item.sk === "case") partition.record = item;
      if (item.sk.startsWith("history#")) partition.entries.push(item);
    },
    /** Checks the partition at hand as well: nothing more of it comes. */
    flush,
    soFar,
    /** Records that an anchor vouches for and of which nothing has come, neither themselves nor their history. */
    unmet,
    /** SHA-256 of `kind#id` of each record whose erasure is proved by what has come. */
    erased: (): ReadonlySet<unknown> => erased,
    /** Every fault, also of records that an anchor vouches for and that are gone. */
    finish: (): Pick<SoFar, "faults" | "checked"> => {
      flush();
      return { faults: [...faults, ...soFar().gone, ...unmet()], checked };
    },
  };
};

const newestOf = (entries: readonly FoundEntry[]): FoundEntry | undefined =>
  entries.reduce<FoundEntry | undefined>(
    (newest, entry) => (newest === undefined || entry.sk > newest.sk ? entry : newest),
    undefined,
  );

const versionOf = (entry: FoundEntry | undefined): number => {
  const body = entry?.body;
  return isMap(body) ? Number(body["version"]) : 0;
};

/** A record that is gone, or that nobody can read, stands where its last entry says; what cannot be read is not what was saved. */
const recordOf = (item: FoundItem | undefined, newest: FoundEntry | undefined, hash: Hash): FoundRecord | undefined => {
  const body = item?.body;
  if (item !== undefined && isMap(body))
    return { version: item.version, head: String(body["head"] ?? ""), state: stateHash(body, hash) };
  const told = newest?.body;
  if (!isMap(told)) return undefined;
  const { version, hash: head, binds } = told;
  const state = item === undefined && isMap(binds) ? String(binds["record"]) : "";
  return { version: Number(version), head: String(head), state };
};

/** What the partitions that are complete have come to. */
type SoFar = {
  readonly faults: readonly HistoryFault[];
  /** Histories without their record, which no erasure that has come explains. */
  readonly gone: readonly HistoryFault[];
  readonly checked: Checked;
};

type Wanted = {
  /** What sound anchors vouch for. */
  readonly vouched: readonly VouchedHead[];
  readonly hash: Hash;
};
