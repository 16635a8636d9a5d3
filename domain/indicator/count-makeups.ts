import type { MakeupCase } from "../makeup/makeup-case.ts";

/** Children the campaign did miss (I03): cases still open or ended with a registration; one that was explained missed nobody. */
export const countMissed = (cases: readonly Pick<MakeupCase, "status">[]): number =>
  cases.filter(({ status }) => status !== "explained").length;
