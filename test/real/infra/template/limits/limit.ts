import { isTree } from "../tree.ts";

/** What a value must be like: a text that matches, a number between two, one of several, or as AWS says in words. */
export type Bound =
  | RegExp
  | readonly [least: number, most: number]
  | readonly string[]
  | ((value: unknown, whole: unknown) => boolean);

/** What AWS says of a value and its published schemas do not: `*` in a path stands for every item, `whole` is the resource. */
export type Limit = { readonly at: string; readonly must: Bound; readonly source: string };

/** A text of so many characters at most. */
export const upTo =
  (most: number) =>
  (value: unknown): boolean =>
    typeof value === "string" && [...value].length <= most;

/** A list of so many items at most. */
export const itemsUpTo =
  (most: number) =>
  (value: unknown): boolean =>
    Array.isArray(value) && value.length <= most;

/** One of these words. */
export const oneOf = (...words: readonly string[]): readonly string[] => words;

/** A property of the resource a value is of. */
export const memberOf = (whole: unknown, name: string): unknown => (isTree(whole) ? whole[name] : undefined);
