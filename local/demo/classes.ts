import type { Stage } from "../../domain/county/school.ts";
import { apportion } from "./apportion.ts";
import type { Unit } from "./units.ts";

/** A class and how many pupils sit in it. */
export type ClassPlan = {
  readonly stage: Stage;
  readonly grade: number;
  readonly classNo: number;
  readonly pupils: number;
};

const largest: Record<Stage, number> = {
  PRESCHOOL: 30,
  PRIMARY: 45,
  JUNIOR: 50,
  SENIOR: 55,
  VOCATIONAL: 50,
  SPECIAL: 23,
  HIGHER: 50,
};

/** The classes of a unit, grade by grade, each grade shared evenly; pupils sit in this order. */
export const classesOf = (unit: Unit): readonly ClassPlan[] =>
  unit.gradeSizes.flatMap((size, place) => {
    const count = Math.ceil(size / largest[unit.stage]);
    return apportion(size, Array(count).fill(1)).map((pupils, index) => ({
      stage: unit.stage,
      grade: unit.firstGrade + place,
      classNo: index + 1,
      pupils,
    }));
  });
