import * as z from "zod";
import { Day, Instant } from "../calendar/time.ts";
import { RecordMark } from "../shared/record-mark.ts";
import { canonicalJson, type Hash } from "./canonical.ts";
import { leafHash, merkleProof, merkleRoot, type ProofStep } from "./merkle.ts";

/** Where a record's history stood when it was anchored: kind and id, version, hash of its last entry. */
export const AnchoredHead = z.object({ of: z.string(), version: z.int().positive(), head: z.string() });
export type AnchoredHead = z.infer<typeof AnchoredHead>;

/** The heads of one page of an anchor, by kind and id. */
export const AnchorPage = z.object({
  kind: z.literal("anchorPage"),
  record: RecordMark,
  day: Day,
  page: z.int().nonnegative(),
  heads: z.array(AnchoredHead),
});
export type AnchorPage = z.infer<typeof AnchorPage>;

/** What one night's anchor says and its hash is taken over. */
const AnchorSaid = z.object({
  day: Day,
  at: Instant,
  /** The day of the anchor before; absent from the first. */
  since: Day.exactOptional(),
  /** Records whose history grew since then. */
  count: z.int().nonnegative(),
  /** The Merkle root of each page of heads, and of all of them. */
  pages: z.array(z.string()),
  root: z.string(),
  /** Hash of the anchor before; empty for the first. */
  previous: z.string(),
});
type AnchorSaid = z.infer<typeof AnchorSaid>;

/** One night's anchor: whoever has its hash on paper can prove that nothing older was changed afterwards. */
export const Anchor = AnchorSaid.extend({ kind: z.literal("anchor"), record: RecordMark, hash: z.string() });
export type Anchor = z.infer<typeof Anchor>;

/** Records of which one page of the history's tail told, until the night's anchor has taken them up. */
export const AnchorNote = z.object({
  kind: z.literal("anchorNote"),
  record: RecordMark,
  /** Hash of the entries told of, so that a page told twice is noted once. */
  id: z.string(),
  subjects: z.array(z.object({ kind: z.string(), id: z.string() })),
});
export type AnchorNote = z.infer<typeof AnchorNote>;

/** Heads on a page; a power of two, so that the tree over pages is the tree over all heads. */
const headsPerPage = 256;

/** The leaf of a head, from which its proof leads to the root. */
export const leafOf = (head: AnchoredHead, hash: Hash): string =>
  leafHash(canonicalJson([head.of, head.version, head.head]), hash);

/** The Merkle root of a page of heads. */
export const pageRoot = (heads: readonly AnchoredHead[], hash: Hash): string =>
  merkleRoot(
    heads.map((head) => leafOf(head, hash)),
    hash,
  );

/** The hash of an anchor, over everything it says; its pages are in it by their root. */
export const anchorHash = ({ day, at, since, count, root, previous }: Omit<AnchorSaid, "pages">, hash: Hash): string =>
  hash(canonicalJson({ day, at, since, count, root, previous }));

/** The heads in their order, cut into the pages of an anchor. */
export const pagesOf = (heads: readonly AnchoredHead[]): readonly (readonly AnchoredHead[])[] => {
  const sorted = [...heads].sort((one, other) => (one.of < other.of ? -1 : 1));
  return Array.from({ length: Math.ceil(sorted.length / headsPerPage) }, (_, n) =>
    sorted.slice(n * headsPerPage, (n + 1) * headsPerPage),
  );
};

/** What the anchor of a day says, after the one before. */
export const anchorOf = ({ day, at, heads, before, hash }: Anchoring): Omit<Anchor, "kind" | "record"> => {
  const pages = pagesOf(heads).map((page) => pageRoot(page, hash));
  const said: AnchorSaid = {
    day,
    at,
    ...(before === undefined ? {} : { since: before.day }),
    count: heads.length,
    pages,
    root: merkleRoot(pages, hash),
    previous: before?.hash ?? "",
  };
  return { ...said, hash: anchorHash(said, hash) };
};

/** The way from a head to the root of its anchor, over its page; undefined when the page does not hold it. */
export const headProof = (
  { pages }: Pick<Anchor, "pages">,
  { page, heads }: Pick<AnchorPage, "page" | "heads">,
  { of, hash }: { readonly of: string; readonly hash: Hash },
): readonly ProofStep[] | undefined => {
  const position = heads.findIndex((head) => head.of === of);
  if (position < 0) return undefined;
  const leaves = heads.map((head) => leafOf(head, hash));
  return [...merkleProof(leaves, position, hash), ...merkleProof(pages, page, hash)];
};

type Anchoring = {
  readonly day: Day;
  readonly at: Instant;
  readonly heads: readonly AnchoredHead[];
  readonly before: Pick<Anchor, "day" | "hash"> | undefined;
  readonly hash: Hash;
};
