import { type ProgrammeCode, programmes } from "./programmes.ts";

/** Whether one pupil may have two programmes in the same term (domain §3.3). */
export type Stacking = "allowed" | "excluded" | "needsConsent";

const excludedPairs: readonly (readonly [ProgrammeCode, ProgrammeCode])[] = [
  ["COMPULSORY_BOARDING", "COMPULSORY_DAY_LIVING"],
  ["PRESCHOOL_WAIVER", "PRESCHOOL_FEE_CUT"],
];

const donors: readonly ProgrammeCode[] = ["DONOR_SCHOLARSHIP", "UNIVERSITY_OTHER_11"];

/** The first of the programmes that exclude each other with this one; of all that share it one pupil has one at most. */
export const trackOf = (programme: ProgrammeCode): ProgrammeCode =>
  excludedPairs.find((pair) => pair.includes(programme))?.[0] ?? programme;

/** Stacking is wanted (S0-11), but not the same twice, not two stages at once; two donors need the centre's consent. */
export const mayStack = (one: ProgrammeCode, other: ProgrammeCode): Stacking => {
  if (donors.includes(one) && donors.includes(other)) return "needsConsent";
  if (one === other) return "excluded";
  if (excludedPairs.some((pair) => pair.includes(one) && pair.includes(other))) return "excluded";
  const shareStage = programmes[one].stages.some((stage) => programmes[other].stages.includes(stage));
  return shareStage ? "allowed" : "excluded";
};
