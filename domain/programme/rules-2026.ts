import { Day } from "../calendar/time.ts";
import { yuan } from "../money/fen.ts";
import { halfCentral } from "../money/payer-split.ts";
import { compulsoryLines } from "./compulsory-lines.ts";
import type { ProgrammeRule, RuleSet } from "./rule-set.ts";
import { rulesS02018 } from "./rules-s0-2018.ts";

const universalWaiver = { period: "term", need: "none", amounts: [], payers: {} } as const satisfies ProgrammeRule;
const { PRESCHOOL_FEE_CUT: _, ...unchanged } = rulesS02018.programmes;

/** Today's amounts (domain §3.2); what is not listed here stayed as it was. */
export const rules2026: RuleSet = {
  version: "2026",
  validFrom: Day.parse("2025-09-01"),
  programmes: {
    ...unchanged,
    PRESCHOOL_LIVING: {
      period: "term",
      need: "recognised",
      amounts: [{ stage: "PRESCHOOL", amount: yuan(400) }],
      payers: {},
    },
    // Free in the last year before school, whatever the family's means.
    PRESCHOOL_WAIVER: { ...universalWaiver, grades: [3] },
    COMPULSORY_WAIVER: universalWaiver,
    COMPULSORY_BOARDING: {
      period: "term",
      need: "recognised",
      boarding: "boarding",
      amounts: compulsoryLines({ primary: yuan(625), junior: yuan(750) }),
      payers: halfCentral,
    },
    COMPULSORY_DAY_LIVING: {
      period: "term",
      need: ["ARCHIVED_POOR", "DISABLED_PUPIL", "MIN_LIVING", "EXTREME_SUPPORT"],
      boarding: "day",
      amounts: compulsoryLines({ primary: yuan(312.5), junior: yuan(375) }),
      payers: halfCentral,
    },
    NUTRITION_MEAL: {
      period: "schoolDay",
      need: "none",
      amounts: [
        { stage: "PRIMARY", amount: yuan(5) },
        { stage: "JUNIOR", amount: yuan(5) },
      ],
      payers: {},
    },
    // The national figure is an average of 2,300 a year; the three steps around it are the county's choice.
    SENIOR_HIGH_GRANT: {
      period: "term",
      need: "recognised",
      amounts: [
        { stage: "SENIOR", level: "L1", amount: yuan(1_500) },
        { stage: "SENIOR", level: "L2", amount: yuan(1_150) },
        { stage: "SENIOR", level: "L3", amount: yuan(800) },
      ],
      payers: {},
    },
    VOCATIONAL_GRANT: {
      period: "term",
      need: "recognised",
      amounts: [{ stage: "VOCATIONAL", amount: yuan(1_150) }],
      payers: {},
    },
    ORIGIN_LOAN_UG: {
      period: "year",
      need: "none",
      amounts: [],
      loan: { least: yuan(1_000), most: yuan(20_000) },
      payers: { BANK_LOAN: 100 },
    },
    ORIGIN_LOAN_PG: {
      period: "year",
      need: "none",
      amounts: [],
      loan: { least: yuan(1_000), most: yuan(25_000) },
      payers: { BANK_LOAN: 100 },
    },
  },
};
