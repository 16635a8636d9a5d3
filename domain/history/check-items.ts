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

type Partition = { readonly pk: string; record: FoundItem | undefined; readonly entries: FoundEntry[] };

const isMap = (body: unknown): body is { readonly [key: string]: unknown } => typeof body === "object" && body !== null;

/**
 * Checks everything a county keeps, item by item as a walk gives it: the items of one partition together, nothing else in any
 * order, nothing kept in memory but what the anchors vouch for.
 */
export const createHistoryChecker = ({ vouched, erased, hash }: Wanted) => {
  const byRecord = Map.groupBy(vouched, ({ of }) => of);
  const faults: HistoryFault[] = [];
  let partition: Partition | undefined;
  let checked: Checked = { records: 0, entries: 0, unbound: 0 };

  const flush = (): void => {
    if (partition === undefined) return;
    const { pk, record: item, entries } = partition;
    const subject = pk.slice(pk.indexOf("#") + 1);
    const record = item && recordOf(item, entries, hash);
    if (entries.length > 0 || (record !== undefined && record.head !== "")) {
      const found = checkChain({ subject, record, entries, hash }).filter(
        ({ kind }) => kind !== "recordGone" || !erased.has(subject),
      );
      faults.push(...found, ...(found.length > 0 || record === undefined ? [] : cutSince(subject, entries)));
      const newest = entries.at(-1)?.body;
      const isLater = isMap(newest) && record !== undefined && record.version > Number(newest["version"]);
      checked = {
        records: checked.records + 1,
        entries: checked.entries + entries.length,
        unbound: checked.unbound + (isLater ? 1 : 0),
      };
    } else if (item !== undefined) faults.push(...cutSince(subject, entries));
    if (item !== undefined || entries.length > 0) byRecord.delete(subject);
    partition = undefined;
  };

  /** What an anchor vouches for is looked for in a history that is whole in itself. */
  const cutSince = (subject: string, entries: readonly FoundEntry[]): readonly HistoryFault[] => {
    const hashes = new Set(entries.map(({ body }) => (isMap(body) ? body["hash"] : undefined)));
    const cut = byRecord.get(subject)?.find(({ head }) => !hashes.has(head));
    return cut === undefined ? [] : [{ kind: "tailCutSinceAnchor", of: subject, at: cut.day }];
  };

  return {
    take: (item: FoundItem): void => {
      if (partition?.pk !== item.pk) {
        flush();
        partition = { pk: item.pk, record: undefined, entries: [] };
      }
      if (item.sk === "case") partition.record = item;
      if (item.sk.startsWith("history#")) partition.entries.push(item);
    },
    /** Every fault, also of records that an anchor vouches for and that are gone. */
    finish: (): { readonly faults: readonly HistoryFault[]; readonly checked: Checked } => {
      flush();
      for (const [of, heads] of byRecord)
        if (!erased.has(of)) faults.push({ kind: "recordGone", of, at: heads.at(-1)?.day ?? "" });
      return { faults, checked };
    },
  };
};

/** A record nobody can read stands where its last entry says, and is not what that was saved with. */
const recordOf = ({ body, version }: FoundItem, entries: readonly FoundEntry[], hash: Hash): FoundRecord => {
  if (isMap(body)) return { version, head: String(body["head"] ?? ""), state: stateHash(body, hash) };
  const newest = entries.at(-1)?.body;
  return {
    version: isMap(newest) ? Number(newest["version"]) : version,
    head: isMap(newest) ? String(newest["hash"]) : "",
    state: "",
  };
};

type Wanted = {
  /** What sound anchors vouch for. */
  readonly vouched: readonly VouchedHead[];
  /** Records that were erased with a proof, by kind and id. */
  readonly erased: ReadonlySet<string>;
  readonly hash: Hash;
};
