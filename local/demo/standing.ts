import type { Admission } from "../../domain/programme/rule-set.ts";
import { type AidedCategory, categoryOf } from "./need-shares.ts";
import { shuffled } from "./random.ts";
import type { Unit } from "./units.ts";

/** What the plan has in store for a pupil: aid for a category (graduates: where they go), a failing application, or none. */
export type Standing =
  | { readonly is: "aided"; readonly category: AidedCategory; readonly admission?: Admission }
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

/** Every third aided graduate leaves the province (domain §10.3). */
const admissionOf = (unit: Unit, rank: number): { readonly admission?: Admission } =>
  unit.stage === "HIGHER" ? { admission: 3 * rank < 2 * unit.aided ? "inProvince" : "outsideProvince" } : {};

/** The standing of the pupil with a rank in the unit: the aided come first, then those whose application fails. */
export const standingOf = (unit: Unit, rank: number): Standing => {
  if (rank < unit.aided) {
    const category = unit.stage === "SPECIAL" ? "DISABLED_PUPIL" : categoryOf(unit.aidBase + rank);
    return { is: "aided", category, ...admissionOf(unit, rank) };
  }
  return { is: rank < unit.aided + unit.failing ? "failing" : "none" };
};
