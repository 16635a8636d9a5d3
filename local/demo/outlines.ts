import type { Stage } from "../../domain/county/school.ts";
import { apportion } from "./apportion.ts";
import { type SchoolPlan, schoolPlans } from "./school-plan.ts";
import { type ByStage, type Township, townships } from "./townships.ts";

/** The pupils of one stage of one school, and how many of them are aided. */
export type Outline = {
  readonly school: SchoolPlan;
  readonly stage: Stage;
  /** Pupils by grade, from `firstGrade` up. */
  readonly gradeSizes: readonly number[];
  readonly firstGrade: number;
  /** Grades from the first up whose pupils may apply (vocational: years 1 and 2). */
  readonly eligibleGrades: number;
  readonly aided: number;
};

const grades: ByStage = { PRESCHOOL: 3, PRIMARY: 6, JUNIOR: 3 };
const pointPupils = 30;

const evenly = (total: number, parts: number): number[] => apportion(total, Array(parts).fill(1));

/** How large schools of a type are beside each other; the central school of a township is the largest. */
const weightOf = (school: SchoolPlan, stage: Stage): number =>
  school.type === "NINE_YEAR" && stage === "PRIMARY" ? 8 : school.name.includes("中心") ? 12 : 10;

const servedBy: Record<keyof ByStage, readonly SchoolPlan["type"][]> = {
  PRESCHOOL: ["KINDERGARTEN"],
  PRIMARY: ["COMPLETE_PRIMARY", "NINE_YEAR"],
  JUNIOR: ["JUNIOR_MIDDLE", "NINE_YEAR"],
};

/** Aided pupils of the special school by level of teaching; domain §10.2 counts them with the schools of the county seat. */
export const specialAided: ByStage = { PRESCHOOL: 0, PRIMARY: 60, JUNIOR: 30 };

const stageOutlines = (township: Township, stage: keyof ByStage): readonly Outline[] => {
  const own = schoolPlans.filter((school) => school.township === township);
  const points = stage === "PRIMARY" ? own.filter((school) => school.type === "TEACHING_POINT") : [];
  const schools = own.filter((school) => servedBy[stage].includes(school.type));
  const sizes = [
    ...points.map(() => pointPupils),
    ...apportion(
      township.pupils[stage] - points.length * pointPupils,
      schools.map((school) => weightOf(school, stage)),
    ),
  ];
  const aided = township.aided[stage] - (township === townships[0] ? specialAided[stage] : 0);
  const shares = apportion(aided, sizes);
  return [...points, ...schools].map((school, index) => ({
    school,
    stage,
    gradeSizes: evenly(sizes[index] ?? 0, school.type === "TEACHING_POINT" ? 3 : grades[stage]),
    firstGrade: 1,
    eligibleGrades: grades[stage],
    aided: shares[index] ?? 0,
  }));
};

/** Senior high, vocational, special; and last summer's graduates, who apply through their senior high. */
const countyOutlines = (school: SchoolPlan): readonly Outline[] => {
  const unit = { school, firstGrade: 1, eligibleGrades: 3 };
  switch (school.type) {
    case "SENIOR_HIGH":
      return [
        { ...unit, stage: "SENIOR", gradeSizes: [1150, 1150, 1150], aided: 1325 },
        { ...unit, stage: "HIGHER", gradeSizes: [660], aided: 600 },
      ];
    case "VOCATIONAL":
      return [{ ...unit, stage: "VOCATIONAL", gradeSizes: [975, 975, 950], eligibleGrades: 2, aided: 1618 }];
    case "SPECIAL":
      return [
        { ...unit, stage: "SPECIAL", gradeSizes: evenly(134, 6), eligibleGrades: 6, aided: specialAided.PRIMARY },
        { ...unit, stage: "SPECIAL", gradeSizes: evenly(66, 3), firstGrade: 7, aided: specialAided.JUNIOR },
      ];
    default:
      return [];
  }
};

/** The stages of all schools of a township. */
export const outlinesOf = (township: Township): readonly Outline[] => [
  ...(["PRESCHOOL", "PRIMARY", "JUNIOR"] as const).flatMap((stage) => stageOutlines(township, stage)),
  ...schoolPlans.filter((school) => school.township === township).flatMap(countyOutlines),
];
