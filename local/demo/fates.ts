/** What the demo has in store for an application (domain §10.5). */
export type Fate =
  | "approved"
  | "returnedThenApproved"
  | "schoolRejected"
  | "countyRejected"
  | "withdrawn"
  | "removedAfterObjection"
  | "lapsed";

/** Fates of the applications that end without money; with the 26,247 approved they make the 28,100 submitted. */
export const endings = ["schoolRejected", "countyRejected", "withdrawn", "removedAfterObjection", "lapsed"] as const;

/** How many of the county's applications are not approved at once; with the lapsed ones 1,686 = 6% are returned. */
export const countyFates: Record<Exclude<Fate, "approved">, number> = {
  returnedThenApproved: 1_654,
  schoolRejected: 1_120,
  countyRejected: 433,
  withdrawn: 190,
  removedAfterObjection: 78,
  lapsed: 32,
};
