import type { SupervisionGrid } from "../supervision/grid.ts";
import type { HelpTally } from "./help-tally.ts";

/** What is missing in the responsibility of some schools, in numbers (I13, I16). */
export type Gaps = {
  readonly schools: number;
  /** Schools nobody is the contact of. */
  readonly withoutContact: number;
  /** Registered-poor pupils, and those of them without a responsible person. */
  readonly pupils: number;
  readonly unnamed: number;
  /** Persons responsible for somebody, and those of them with more pupils than S2-12 allows. */
  readonly officers: number;
  readonly over: number;
  /** Schools nobody has counted yet; their pupils are in none of these numbers. */
  readonly uncounted: number;
};

/** Counts the gaps of some schools; I13 is `withoutContact` and `unnamed` together. */
export const gapsOf = ({ schoolCodes, contacts, tallies }: GapFacts): Gaps => {
  const byCode = new Map(tallies.map((tally) => [tally.schoolCode, tally]));
  const counted = schoolCodes.flatMap((code) => byCode.get(code) ?? []);
  const classes = counted.flatMap((tally) => tally.classes);
  const pupils = sum(classes.map((each) => each.pupils));
  return {
    schools: schoolCodes.length,
    withoutContact: schoolCodes.filter((code) => contacts[code] === undefined).length,
    pupils,
    unnamed: pupils - sum(classes.map((each) => each.named)),
    officers: sum(counted.map(({ officers }) => officers)),
    over: sum(counted.map(({ over }) => over)),
    uncounted: schoolCodes.length - counted.length,
  };
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

/** What the gaps of some schools are counted from. */
export type GapFacts = Pick<SupervisionGrid, "contacts"> & {
  readonly schoolCodes: readonly string[];
  /** Of these schools; others are not looked at. */
  readonly tallies: readonly HelpTally[];
};
