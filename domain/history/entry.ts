import { canonicalJson, type Hash } from "./canonical.ts";

/** What one entry of a record's history says and therefore binds; its hash is taken over all of it. */
export type Said = {
  /** What happened, with the record it happened to. */
  readonly event: unknown;
  /** Version of the record this entry was saved with; whoever decided had read the one before. */
  readonly version: number;
  /** Place among the record's entries of that version. */
  readonly index: number;
  /** Hash of the entry before; empty for the first. */
  readonly previous: string;
  /** Hashes of what was saved with it: the record as it lies in the store, and frozen forms. */
  readonly binds: { readonly [what: string]: string };
};

/** The hash of an entry: over everything it says, in canonical form. */
export const entryHash = (said: Said, hash: Hash): string => hash(canonicalJson(said));

/** Where an entry lies among its record's items. */
export const entryKey = (version: number, index: number): string =>
  `history#${String(version).padStart(8, "0")}#${String(index).padStart(3, "0")}`;

/** The hash of a record as it lies in the store, sealed fields sealed, without the mark that points at its last entry. */
export const stateHash = (body: { readonly [key: string]: unknown }, hash: Hash): string => {
  const { head: _, ...state } = body;
  return hash(canonicalJson(state));
};
