import type { Stage } from "../../domain/county/school.ts";
import { apportion } from "./apportion.ts";
import { countyFates, endings, type Fate } from "./fates.ts";
import { type Outline, outlinesOf } from "./outlines.ts";
import { type Township, townships } from "./townships.ts";

/** A stage of a school with how many of its pupils board and apply. */
export type Unit = Outline & {
  readonly pupils: number;
  /** Applicants beyond the aided ones: rejected, withdrawn, removed or lapsed. */
  readonly failing: number;
  readonly boarders: number;
  /** Place of the unit's first pupil among all of the county. */
  readonly pupilBase: number;
  /** Place of the unit's first aided pupil among the aided outside the special school. */
  readonly aidBase: number;
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

const outlines = townships.map(outlinesOf);
const aidedIn = outlines.map((own) => sum(own.map((unit) => unit.aided)));

const sharesOf = (fate: keyof typeof countyFates): readonly number[] => apportion(countyFates[fate], aidedIn);
const shares = {
  returnedThenApproved: sharesOf("returnedThenApproved"),
  schoolRejected: sharesOf("schoolRejected"),
  countyRejected: sharesOf("countyRejected"),
  withdrawn: sharesOf("withdrawn"),
  removedAfterObjection: sharesOf("removedAfterObjection"),
  lapsed: sharesOf("lapsed"),
};

/** Applications of a township by fate, in proportion to its aided pupils; over the county the sums are exact. */
export const fatesIn = (township: Township): Record<Fate, number> => {
  const place = townships.indexOf(township);
  const at = (fate: keyof typeof shares): number => shares[fate][place] ?? 0;
  return {
    approved: (aidedIn[place] ?? 0) - at("returnedThenApproved"),
    returnedThenApproved: at("returnedThenApproved"),
    schoolRejected: at("schoolRejected"),
    countyRejected: at("countyRejected"),
    withdrawn: at("withdrawn"),
    removedAfterObjection: at("removedAfterObjection"),
    lapsed: at("lapsed"),
  };
};

const withFailing = townships.flatMap((township, index) => {
  const own = outlines[index] ?? [];
  const fates = fatesIn(township);
  const failing = apportion(
    sum(endings.map((ending) => fates[ending])),
    own.map((unit) => unit.aided),
  );
  return own.map((unit, place) => ({ ...unit, pupils: sum(unit.gradeSizes), failing: failing[place] ?? 0 }));
});

/** Boarders beyond the applicants, spread over the pupils who do not apply (domain §10.1: 10,170 and 8,900 in all). */
const boardersBeyond = (stage: Stage, total: number): readonly number[] => {
  const applicants = (unit: (typeof withFailing)[number]) => unit.aided + unit.failing;
  const own = withFailing.filter((unit) => unit.stage === stage);
  const beyond = apportion(
    total - sum(own.map(applicants)),
    own.map((unit) => unit.pupils - applicants(unit)),
  );
  return withFailing.map((unit) => beyond[own.indexOf(unit)] ?? 0);
};

const primaryBeyond = boardersBeyond("PRIMARY", 10_170);
const juniorBeyond = boardersBeyond("JUNIOR", 8_900);

const boardersOf = (unit: (typeof withFailing)[number], index: number): number => {
  if (unit.stage === "PRESCHOOL" || unit.stage === "HIGHER") return 0;
  return unit.aided + unit.failing + (primaryBeyond[index] ?? 0) + (juniorBeyond[index] ?? 0);
};

/** Every stage of every school; the graduates are the only unit beyond the 53,000 pupils. */
export const units: readonly Unit[] = (() => {
  let pupilBase = 0;
  let aidBase = 0;
  return withFailing.map((unit, index) => {
    const placed = { ...unit, boarders: boardersOf(unit, index), pupilBase, aidBase };
    pupilBase += unit.pupils;
    aidBase += unit.stage === "SPECIAL" ? 0 : unit.aided;
    return placed;
  });
})();
