import * as z from "zod";
import type { Day } from "../calendar/time.ts";
import type { Stage } from "../county/school.ts";
import type { Fen } from "../money/fen.ts";
import type { PayerSplit } from "../money/payer-split.ts";
import type { NeedCategory, NeedLevel } from "../need/need-categories.ts";
import type { ProgrammeCode } from "./programmes.ts";

/** The amounts of the county plan (S0), or today's; an application keeps the version it was submitted under. */
export const RuleVersion = z.enum(["S0-2018", "2026"]);
export type RuleVersion = z.infer<typeof RuleVersion>;

/** Whether a pupil sleeps at school on the reference date. */
export type Boarding = "boarding" | "day";

/** Where a freshman's university lies, seen from the home province. */
export const Admission = z.enum(["inProvince", "outsideProvince"]);
export type Admission = z.infer<typeof Admission>;

/** Who must be in need for a programme: nobody, any recognised pupil, or pupils of certain categories. */
export type NeedDemand = "none" | "recognised" | readonly NeedCategory[];

/** One amount in fen and the pupils it is for; what a line leaves out does not matter to it. */
export type AmountLine = {
  readonly stage: Stage;
  readonly grades?: readonly number[];
  readonly level?: NeedLevel;
  readonly admission?: Admission;
  readonly amount: Fen;
};

/** A programme as one version of the rules has it. */
export type ProgrammeRule = {
  /** What an amount is paid for. */
  readonly period: "once" | "term" | "year" | "month" | "schoolDay";
  readonly need: NeedDemand;
  readonly boarding?: Boarding;
  readonly grades?: readonly number[];
  readonly amounts: readonly AmountLine[];
  /** The least and the most somebody may borrow in a period. */
  readonly loan?: { readonly least: Fen; readonly most: Fen };
  readonly payers: PayerSplit;
};

/** All programmes of one version; one that is missing is not offered. */
export type RuleSet = {
  readonly version: RuleVersion;
  readonly validFrom: Day;
  /** The last day on which it was the county's rule; absent while it still is. */
  readonly validTo?: Day;
  readonly programmes: { readonly [code in ProgrammeCode]?: ProgrammeRule };
};
