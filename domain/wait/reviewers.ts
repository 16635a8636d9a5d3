import type { County } from "../county/county.ts";

/** The reviewers of the aid centre, whoever examines this school first: always the same one, "school by school" (domain §2.10). */
export const reviewersFor = (county: County, schoolCode: string): readonly string[] => {
  const { reviewerIds } = county.offices;
  const first = Array.from(schoolCode).reduce((sum, digit) => sum + digit.charCodeAt(0), 0) % reviewerIds.length;
  return [...reviewerIds.slice(first), ...reviewerIds.slice(0, first)];
};
