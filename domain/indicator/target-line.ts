import * as z from "zod";
import type { IndicatorId } from "./indicator.ts";

/** Whose targets count: the county's own, or those of one of the source documents (domain §1); they disagree by design. */
export const TargetRuleSet = z.enum(["county", "S0", "S1", "S2", "S3-a", "S3-b", "S4"]);
export type TargetRuleSet = z.infer<typeof TargetRuleSet>;

/** One target of one value of an indicator, and the years in which it holds. */
export type TargetLine = {
  readonly indicator: IndicatorId;
  /** Key of the value; absent: the indicator's first. */
  readonly value?: string;
  readonly ruleSet: TargetRuleSet;
  /** The first year and the last; absent: it holds in every year. */
  readonly from?: number;
  readonly until?: number;
  readonly target: number;
};
