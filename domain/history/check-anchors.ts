import type { Anchor, AnchoredHead, AnchorPage } from "./anchor.ts";
import { anchorHash, pageRoot } from "./anchor.ts";
import type { Hash } from "./canonical.ts";
import type { HistoryFault } from "./history-fault.ts";
import { merkleRoot } from "./merkle.ts";

/** A head that an anchor vouches for, with the anchor's day. */
export type VouchedHead = AnchoredHead & { readonly day: string };

/**
 * Checks the anchors, oldest first: each says what its hash says, follows the one before, and its pages give its root. What
 * they vouch for is taken from sound pages only, so that one changed page is named once.
 */
export const checkAnchors = ({ anchors, pages, lines = [], hash }: Wanted): Checked => {
  const faults: HistoryFault[] = [];
  const vouched: VouchedHead[] = [];
  const byPlace = new Map(pages.map(({ day, page, heads }) => [`${day} ${page}`, heads]));
  for (const [position, anchor] of anchors.entries()) {
    const { day } = anchor;
    const before = anchors[position - 1];
    if (anchorHash(anchor, hash) !== anchor.hash) faults.push({ kind: "anchorChanged", of: day, at: anchor.hash });
    else if (anchor.previous !== (before?.hash ?? "") && isWhole(before, hash))
      faults.push(
        before !== undefined && before.day === anchor.since
          ? { kind: "anchorChanged", of: before.day, at: before.hash }
          : { kind: "anchorMissing", of: anchor.since ?? day, at: day },
      );
    const isRooted = merkleRoot(anchor.pages, hash) === anchor.root;
    for (const [page, root] of anchor.pages.entries()) {
      const heads = byPlace.get(`${day} ${page}`);
      if (heads !== undefined && pageRoot(heads, hash) === root && isRooted)
        for (const head of heads) vouched.push({ ...head, day });
      else faults.push({ kind: "anchorPageChanged", of: day, at: String(page) });
    }
  }
  for (const line of lines) {
    const anchor = anchors.find(({ day }) => day === line.day);
    if (anchor === undefined) faults.push({ kind: "anchorMissing", of: line.day, at: line.day });
    else if (anchor.hash !== line.hash && !faults.some(({ of }) => of === line.day))
      faults.push({ kind: "anchorChanged", of: line.day, at: anchor.hash });
  }
  return { faults, vouched };
};

/** A changed anchor is named itself; the one after it is not named for it. */
const isWhole = (before: Anchor | undefined, hash: Hash): boolean =>
  before === undefined || anchorHash(before, hash) === before.hash;

type Checked = { readonly faults: readonly HistoryFault[]; readonly vouched: readonly VouchedHead[] };
type Wanted = {
  /** In the order of their days. */
  readonly anchors: readonly Anchor[];
  readonly pages: readonly Pick<AnchorPage, "day" | "page" | "heads">[];
  /** Lines somebody keeps outside the machine. */
  readonly lines?: readonly { readonly day: string; readonly hash: string }[];
  readonly hash: Hash;
};
