import type { Hash } from "./canonical.ts";

/** One step from a leaf up to the root: the hash beside it, and on which side that stands. */
export type ProofStep = { readonly side: "left" | "right"; readonly hash: string };

const joined = (left: string, right: string, hash: Hash): string => hash(`node\n${left}\n${right}`);

/** The hash of a leaf; never the same as that of a node. */
export const leafHash = (text: string, hash: Hash): string => hash(`leaf\n${text}`);

/** The largest power of two below a count, where RFC 6962 divides a tree. */
const half = (count: number): number => 2 ** Math.ceil(Math.log2(count) - 1);

/** The root over hashes in their order (RFC 6962's tree); of none, the hash of nothing. */
export const merkleRoot = (hashes: readonly string[], hash: Hash): string => {
  const [only] = hashes;
  if (only === undefined) return hash("");
  if (hashes.length === 1) return only;
  const middle = half(hashes.length);
  return joined(merkleRoot(hashes.slice(0, middle), hash), merkleRoot(hashes.slice(middle), hash), hash);
};

/** The way from one of the hashes to their root. */
export const merkleProof = (hashes: readonly string[], position: number, hash: Hash): readonly ProofStep[] => {
  if (hashes.length <= 1) return [];
  const middle = half(hashes.length);
  const [left, right] = [hashes.slice(0, middle), hashes.slice(middle)];
  return position < middle
    ? [...merkleProof(left, position, hash), { side: "right", hash: merkleRoot(right, hash) }]
    : [...merkleProof(right, position - middle, hash), { side: "left", hash: merkleRoot(left, hash) }];
};

/** The root a proof leads to from a leaf. */
export const rootFrom = (leaf: string, proof: readonly ProofStep[], hash: Hash): string =>
  proof.reduce(
    (below, step) => (step.side === "left" ? joined(step.hash, below, hash) : joined(below, step.hash, hash)),
    leaf,
  );
