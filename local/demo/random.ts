/** A repeatable stream of numbers: the same seed gives the same demo county on every machine. */
export type Random = {
  /** A whole number from 0 to limit - 1. */
  readonly below: (limit: number) => number;
  readonly pick: <T>(choices: readonly [T, ...T[]]) => T;
  /** True in so many of a hundred draws. */
  readonly chance: (percent: number) => boolean;
};

/** A stream of numbers from a seed word (FNV-1a into mulberry32). */
export const randomFrom = (seed: string): Random => {
  let state = 0x811c9dc5;
  for (const character of seed) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    below,
    pick: (choices) => choices[below(choices.length)] ?? choices[0],
    chance: (percent) => next() * 100 < percent,
  };
};

/** A copy in an order that depends on the seed alone. */
export const shuffled = <T>(items: readonly T[], seed: string): T[] => {
  const random = randomFrom(seed);
  return items
    .map((item) => ({ item, key: random.below(2 ** 32) }))
    .sort((one, other) => one.key - other.key)
    .map(({ item }) => item);
};
