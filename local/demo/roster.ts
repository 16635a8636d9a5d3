import { addDays, Day } from "../../domain/calendar/time.ts";
import type { Pupil } from "../../domain/county/pupil.ts";
import type { Stage } from "../../domain/county/school.ts";
import { unrecorded } from "../../domain/shared/record-mark.ts";
import { classesOf } from "./classes.ts";
import { residentIdFor } from "./identifiers.ts";
import { fullName } from "./names.ts";
import { provedBy } from "./need-shares.ts";
import { randomFrom } from "./random.ts";
import type { SchoolPlan } from "./school-plan.ts";
import { ranksOf, type Standing, standingOf } from "./standing.ts";
import { type Unit, units } from "./units.ts";

/** A pupil of the demo county and what the plan has in store. */
export type RosterEntry = {
  readonly pupil: Pupil;
  /** Place among all pupils of the county, from 0; keeps everything derived from it unique. */
  readonly serial: number;
  readonly standing: Standing;
};

/** The year in whose September the oldest pupils of the first grade were born. */
const cohortOfFirstGrade: Record<Stage, number> = {
  PRESCHOOL: 2022,
  PRIMARY: 2019,
  JUNIOR: 2013,
  SENIOR: 2010,
  VOCATIONAL: 2010,
  SPECIAL: 2019,
  HIGHER: 2007,
};

const daysOfYear = 365;

/** A birthday within a year that begins on the given day; with the sequence it is unique among all of the same serials. */
export const birthOf = (serial: number, yearBegins: Day): { readonly birthDate: Day; readonly sequence: number } => ({
  birthDate: addDays(yearBegins, (serial * 127) % daysOfYear),
  sequence: Math.floor(serial / daysOfYear),
});

function* rosterOfUnit(unit: Unit, firstNumber: number): Generator<RosterEntry> {
  const { school, stage } = unit;
  const ranks = ranksOf(unit);
  let index = 0;
  for (const { grade, classNo, pupils } of classesOf(unit)) {
    const yearBegins = Day.parse(`${cohortOfFirstGrade[stage] + 1 - grade}-09-01`);
    for (const end = index + pupils; index < end; index += 1) {
      const number = String(firstNumber + index).padStart(4, "0");
      const serial = unit.pupilBase + index;
      const rank = ranks[index] ?? unit.pupils;
      const standing = standingOf(unit, rank);
      const id = `pupil-${school.slug}-${number}`;
      const sex = randomFrom(id).chance(52) ? "1" : "2";
      const born = birthOf(serial, yearBegins);
      const idNo = residentIdFor({ ...born, sex });
      const pupil: Pupil = {
        kind: "pupil",
        record: unrecorded,
        id,
        name: fullName(serial),
        sex,
        birthDate: born.birthDate,
        idNo,
        studentNo: stage === "PRESCHOOL" ? `${school.code}${number}` : `G${idNo}`,
        schoolCode: school.code,
        stage,
        grade,
        classNo,
        boarding: rank < unit.boarders ? "boarding" : "day",
        provedCategories: standing.is === "aided" ? [...provedBy(standing.category)] : [],
      };
      yield { pupil, serial, standing };
    }
  }
}

/** The pupils of a school, class by class, made one at a time. */
export function* rosterOf(school: SchoolPlan): Generator<RosterEntry> {
  let firstNumber = 1;
  for (const unit of units.filter((each) => each.school === school)) {
    yield* rosterOfUnit(unit, firstNumber);
    firstNumber += unit.pupils;
  }
}
