import type { School } from "../county/school.ts";

/** Who answers for a school's missed children and hears of each. */
export const makeupHearers = ({ offices }: School): readonly string[] => [
  ...new Set([offices.aidOfficerId, offices.principalId]),
];
