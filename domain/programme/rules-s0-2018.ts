import { Day } from "../calendar/time.ts";
import { yuan } from "../money/fen.ts";
import { halfCentral } from "../money/payer-split.ts";
import { compulsoryLines } from "./compulsory-lines.ts";
import type { ProgrammeRule, RuleSet } from "./rule-set.ts";

const waiver = { period: "term", need: "recognised", amounts: [], payers: {} } as const satisfies ProgrammeRule;

/** The county plan's amounts (S0), half of the yearly sum per term; where it names no payer the county pays (domain §3.1). */
export const rulesS02018: RuleSet = {
  version: "S0-2018",
  validFrom: Day.parse("2018-09-01"),
  validTo: Day.parse("2025-08-31"),
  programmes: {
    PRESCHOOL_LIVING: {
      period: "term",
      need: "recognised",
      amounts: [{ stage: "PRESCHOOL", amount: yuan(500) }],
      payers: {},
    },
    PRESCHOOL_FEE_CUT: { ...waiver, period: "month" },
    PRESCHOOL_WAIVER: waiver,
    COMPULSORY_WAIVER: waiver,
    COMPULSORY_BOARDING: {
      period: "term",
      need: "recognised",
      boarding: "boarding",
      amounts: compulsoryLines({ primary: yuan(500), junior: yuan(625) }),
      payers: halfCentral,
    },
    NUTRITION_MEAL: {
      period: "schoolDay",
      need: "none",
      amounts: [
        { stage: "PRIMARY", amount: yuan(4) },
        { stage: "JUNIOR", amount: yuan(4) },
      ],
      payers: {},
    },
    SENIOR_HIGH_WAIVER: waiver,
    SENIOR_HIGH_GRANT: {
      period: "term",
      need: "recognised",
      amounts: [{ stage: "SENIOR", amount: yuan(1_250) }],
      payers: {},
    },
    VOCATIONAL_WAIVER: waiver,
    VOCATIONAL_GRANT: {
      period: "term",
      need: "recognised",
      // In year 3 pupils earn in a paid internship (顶岗实习) instead.
      grades: [1, 2],
      amounts: [{ stage: "VOCATIONAL", amount: yuan(1_000) }],
      payers: {},
    },
    VOCATIONAL_EXTRA_3000: {
      period: "term",
      need: ["ARCHIVED_POOR"],
      amounts: [{ stage: "VOCATIONAL", amount: yuan(1_500) }],
      payers: {},
    },
    ORIGIN_LOAN_UG: {
      period: "year",
      need: "none",
      amounts: [],
      loan: { least: yuan(1_000), most: yuan(8_000) },
      payers: { BANK_LOAN: 100 },
    },
    ORIGIN_LOAN_PG: {
      period: "year",
      need: "none",
      amounts: [],
      loan: { least: yuan(1_000), most: yuan(12_000) },
      payers: { BANK_LOAN: 100 },
    },
    FRESHMAN_TRAVEL: {
      period: "once",
      need: "recognised",
      amounts: [
        { stage: "HIGHER", admission: "inProvince", amount: yuan(500) },
        { stage: "HIGHER", admission: "outsideProvince", amount: yuan(1_000) },
      ],
      payers: {},
    },
    DONOR_SCHOLARSHIP: { period: "once", need: "recognised", amounts: [], payers: { DONATION: 100 } },
    UNIVERSITY_OTHER_11: { period: "once", need: "recognised", amounts: [], payers: { DONATION: 100 } },
    NINE_PLUS_THREE: { ...waiver, period: "year", need: "none", payers: { PROVINCE: 100 } },
  },
};
