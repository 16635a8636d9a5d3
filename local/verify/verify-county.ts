import { hash as digest } from "node:crypto";
import { dayOf, Instant, msOf } from "../../domain/calendar/time.ts";
import { Anchor, AnchorPage } from "../../domain/history/anchor.ts";
import { checkAnchors } from "../../domain/history/check-anchors.ts";
import { type Checked, createHistoryChecker, type FoundItem } from "../../domain/history/check-items.ts";
import type { HistoryFault } from "../../domain/history/history-fault.ts";
import type { NotProvedByChain } from "../../domain/history/pack.ts";
import { unrecorded } from "../../domain/shared/record-mark.ts";
import type { ItemSource } from "./sources.ts";

/** What a check of a file found, and how much it read. */
export type Verdict = {
  readonly faults: readonly HistoryFault[];
  readonly checked: Checked & { readonly anchors: number };
  /** What the file tells beyond what a chain of hashes binds. */
  readonly notProved: readonly NotProvedByChain[];
};

/** A day and the hash of its anchor, as somebody keeps it outside the machine. */
export type KeptLine = { readonly day: string; readonly hash: string };

/** What a file is checked with: lines kept on paper, and the time it is for whoever checks. */
export type VerifiedWith = { readonly lines?: readonly KeptLine[]; readonly now: Instant };

/** SHA-256 of a text or of bytes, in hex. */
export const sha256 = (plain: string | Uint8Array): string => digest("sha256", plain);

/** Nights without an anchor that are no fault: the house may be closed over a weekend. */
const restDays = 3;

/** Checks everything a county keeps: its anchors first, then every history against them, in one passage. */
export const verifyCounty = (source: ItemSource, lines: readonly KeptLine[] = []): Verdict => {
  const anchors = readAll(source.under("anchors"), Anchor);
  const pages = readAll(source.under("anchor#"), AnchorPage);
  const ofAnchors = checkAnchors({ anchors: anchors.read, pages: pages.read, lines, hash: sha256 });
  const checker = createHistoryChecker({ vouched: ofAnchors.vouched, hash: sha256 });
  let newest = "";
  for (const item of source.all()) {
    checker.take(item);
    if (item.sk.startsWith("history#")) newest = later(newest, toldAt(item));
  }
  const { faults, checked } = checker.finish();
  const last = anchors.read.at(-1);
  const isStale = last !== undefined && newest !== "" && daysBetween(last.at, newest) > restDays;
  return {
    faults: [
      ...anchors.broken.map(({ sk }): HistoryFault => ({ kind: "anchorChanged", of: sk, at: sk })),
      ...ofAnchors.faults,
      ...(isStale ? [{ kind: "anchorMissing", of: last.day, at: dayOf(Instant.parse(newest)) } as const] : []),
      ...faults,
    ],
    checked: { ...checked, anchors: anchors.read.length },
    notProved: [],
  };
};

const daysBetween = (from: string, to: string): number => (Date.parse(to) - msOf(Instant.parse(from))) / 86_400_000;

const later = (one: string, other: string): string => (other > one ? other : one);

const toldAt = ({ body }: FoundItem): string => {
  const at = (body as { event?: { at?: unknown } } | undefined)?.event?.at;
  const { data } = Instant.safeParse(at);
  return data ?? "";
};

type Schema<Read> = { readonly safeParse: (body: unknown) => { readonly data?: Read | undefined } };

const readAll = <Read extends { readonly kind: string }>(items: readonly FoundItem[], schema: Schema<Read>) => {
  const kind = schema === (Anchor as unknown) ? "anchor" : "anchorPage";
  const read = items.map((item) => {
    const body = typeof item.body === "object" ? item.body : {};
    return { item, data: schema.safeParse({ ...body, kind, record: unrecorded }).data };
  });
  return {
    read: read.flatMap(({ data }) => data ?? []),
    broken: read.flatMap(({ item, data }) => (data === undefined ? [item] : [])),
  };
};
