/**
 * Draws by lot that anybody can repeat with the published seed (domain §6.3): the seed and the name of the draw are hashed
 * by FNV-1a to 32 bits (over their UTF-16 code units), made odd, which begin Marsaglia's xorshift32 (13, 17, 5). All of it is whole
 * numbers, so that every machine and a patient person draw the same.
 */
export const lotOf = (seed: string, draw: string): Lot => {
  let state = fnv1a(`${seed}#${draw}`) | 1;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
};

/** A whole number from 0 up to, and not including, this one. */
export type Lot = (below: number) => number;

const fnv1a = (text: string): number =>
  Array.from({ length: text.length }, (_, index) => text.charCodeAt(index)).reduce(
    (hash, unit) => Math.imul(hash ^ unit, 0x01000193),
    0x811c9dc5,
  );

/** So many of them, each with as many tickets as it has, at least one; nothing is drawn twice. They come in the order drawn. */
export const drawn = <Each>(
  lot: Lot,
  among: readonly Each[],
  { count, ticketsOf }: { readonly count: number; readonly ticketsOf: (each: Each) => number },
): readonly Each[] => {
  const left = among.map((each) => ({ each, tickets: Math.max(1, Math.floor(ticketsOf(each))) }));
  const chosen: Each[] = [];
  while (chosen.length < count && left.length > 0) {
    let ticket = lot(left.reduce((sum, { tickets }) => sum + tickets, 0));
    const at = left.findIndex(({ tickets }) => {
      ticket -= tickets;
      return ticket < 0;
    });
    chosen.push(...left.splice(at, 1).map(({ each }) => each));
  }
  return chosen;
};
