import { specialAided } from "./outlines.ts";

/** Need categories of the 26,247 aided, each person by the one that counts first (domain §10.4). */
const needShares = {
  ARCHIVED_POOR: 11_930,
  MIN_LIVING: 5_200,
  EXTREME_SUPPORT: 160,
  ORPHAN: 95,
  DE_FACTO_UNATTENDED: 180,
  MARTYR_CHILD: 6,
  DISABLED_PUPIL: 420,
  DISABLED_PARENT: 1_650,
  LOW_INCOME_EDGE: 2_100,
  UNSTABLE_EXIT: 300,
  EDGE_PRONE: 300,
  SUDDEN_HARDSHIP: 180,
  OTHER_HARDSHIP: 3_726,
} as const;
export type AidedCategory = keyof typeof needShares;

const judgedByThePanel: readonly AidedCategory[] = ["LOW_INCOME_EDGE", "OTHER_HARDSHIP"];

/** What the departments' lists prove of a category: itself, or nothing where the panel judges. */
export const provedBy = (category: AidedCategory): readonly AidedCategory[] =>
  judgedByThePanel.includes(category) ? [] : [category];

/** They fill part of the category of disabled pupils. */
const aidedInSpecialSchool = specialAided.PRIMARY + specialAided.JUNIOR;

const ranges = (Object.entries(needShares) as [AidedCategory, number][]).map(([category, count]) => ({
  category,
  count: category === "DISABLED_PUPIL" ? count - aidedInSpecialSchool : count,
}));
const others = ranges.reduce((sum, { count }) => sum + count, 0);

/** Near the golden section of the others and prime, so that every school gets its share of every large category. */
const stride = 16_223;

/** The category of the n-th aided pupil outside the special school: a permutation, so the county's counts are exact. */
export const categoryOf = (place: number): AidedCategory => {
  let left = (place * stride) % others;
  for (const { category, count } of ranges) {
    if (left < count) return category;
    left -= count;
  }
  return "OTHER_HARDSHIP";
};
