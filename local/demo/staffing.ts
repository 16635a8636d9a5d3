import type { Stage } from "../../domain/county/school.ts";
import { apportion } from "./apportion.ts";
import { classesOf } from "./classes.ts";
import type { SchoolPlan } from "./school-plan.ts";
import { type Unit, units } from "./units.ts";

/** Teachers of the county by the stage that employs them (domain §10.1): 3,150. */
const employed = { PRESCHOOL: 450, PRIMARY: 1240, JUNIOR: 900, SENIOR: 450, VOCATIONAL: 90, SPECIAL: 20 } as const;
type Employer = keyof typeof employed;

const officers = 3;
const teachersOfPoint = 3;

/** Graduates are looked after by teachers of the senior high they left. */
const employerOf = (stage: Stage): Employer => (stage === "HIGHER" ? "SENIOR" : stage);

const heads = (school: SchoolPlan, stage: Employer): boolean => school.type !== "NINE_YEAR" || stage === "JUNIOR";

const needed = (school: SchoolPlan, stage: Employer, own: readonly Unit[]): number =>
  school.type === "TEACHING_POINT"
    ? teachersOfPoint
    : own.flatMap(classesOf).length + (heads(school, stage) ? officers : 0);

const staffOf = (stage: Employer): readonly (readonly [SchoolPlan, number])[] => {
  const own = Map.groupBy(
    units.filter((unit) => employerOf(unit.stage) === stage),
    (unit) => unit.school,
  );
  const schools = [...own].map(([school, taught]) => ({
    school,
    needed: needed(school, stage, taught),
    weight: school.type === "TEACHING_POINT" ? 0 : taught.reduce((sum, unit) => sum + unit.pupils, 0),
  }));
  const beyond = apportion(
    employed[stage] - schools.reduce((sum, { needed }) => sum + needed, 0),
    schools.map(({ weight }) => weight),
  );
  return schools.map(({ school, needed }, index) => [school, needed + (beyond[index] ?? 0)]);
};

/** How many teachers a school has: its classes and offices first, the rest in proportion to its pupils. */
export const teachersOf = (school: SchoolPlan): number => numbers.get(school) ?? 0;

const numbers = new Map<SchoolPlan, number>();
for (const stage of Object.keys(employed) as Employer[])
  for (const [school, count] of staffOf(stage)) numbers.set(school, (numbers.get(school) ?? 0) + count);
