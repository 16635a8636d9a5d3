import type { Stage } from "../../domain/county/school.ts";
import { type Fen, yuan } from "../../domain/money/fen.ts";
import { type AidedCategory, categoryOf } from "./need-shares.ts";
import { shuffled } from "./random.ts";
import type { Unit } from "./units.ts";

/** What the plan has in store for a pupil: aid for a category with its amount per term, a failing application, or none. */
export type Standing =
  | { readonly is: "aided"; readonly category: AidedCategory; readonly amount: Fen }
  | { readonly is: "failing" }
  | { readonly is: "none" };

/** Draws who applies and who boards: a rank for every pupil who may apply, in an order that looks like chance. */
export const ranksOf = (unit: Unit): readonly number[] => {
  const eligible = unit.gradeSizes.slice(0, unit.eligibleGrades).reduce((sum, size) => sum + size, 0);
  return shuffled(
    Array.from({ length: eligible }, (_, rank) => rank),
    `${unit.school.slug} ${unit.stage} ${unit.firstGrade}`,
  );
};

/** What rule set S0 grants per term (domain §10.3); every third aided graduate leaves the province. */
const amountOf = (unit: Unit, rank: number): Fen => {
  const amounts: Record<Stage, number> = {
    PRESCHOOL: 500,
    PRIMARY: 500,
    JUNIOR: 625,
    SENIOR: 1250,
    VOCATIONAL: 1000,
    SPECIAL: unit.firstGrade < 7 ? 500 : 625,
    HIGHER: 3 * rank < 2 * unit.aided ? 500 : 1000,
  };
  return yuan(amounts[unit.stage]);
};

/** The standing of the pupil with a rank in the unit: the aided come first, then those whose application fails. */
export const standingOf = (unit: Unit, rank: number): Standing => {
  if (rank < unit.aided) {
    const category = unit.stage === "SPECIAL" ? "DISABLED_PUPIL" : categoryOf(unit.aidBase + rank);
    return { is: "aided", category, amount: amountOf(unit, rank) };
  }
  return { is: rank < unit.aided + unit.failing ? "failing" : "none" };
};
