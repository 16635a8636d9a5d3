const multiplier = 0x5_de_ec_e6_6dn;
const increment = 0xbn;

/** What `new java.util.Random(seed).nextDouble()` gives, which is AWS's `$random(seed)`; the seed is cut to a whole number. */
export const nextDouble = (seed: number): number => {
  const scrambled = BigInt.asUintN(48, BigInt(Math.trunc(seed)) ^ multiplier);
  const first = BigInt.asUintN(48, scrambled * multiplier + increment);
  const second = BigInt.asUintN(48, first * multiplier + increment);
  return Number(((first >> 22n) << 27n) + (second >> 21n)) / 2 ** 53;
};
