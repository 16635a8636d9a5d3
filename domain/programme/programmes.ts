import * as z from "zod";
import type { Stage } from "../county/school.ts";

/** 奖贷助补免: the five kinds of aid. */
export const AidKind = z.enum(["AWARD", "LOAN", "GRANT", "SUBSIDY", "WAIVER"]);
export type AidKind = z.infer<typeof AidKind>;

/** The aid programmes of domain §3.1, and the day pupils' subsidy of §3.2. */
export const ProgrammeCode = z.enum([
  "PRESCHOOL_LIVING",
  "PRESCHOOL_FEE_CUT",
  "PRESCHOOL_WAIVER",
  "COMPULSORY_WAIVER",
  "COMPULSORY_BOARDING",
  "COMPULSORY_DAY_LIVING",
  "NUTRITION_MEAL",
  "SENIOR_HIGH_WAIVER",
  "SENIOR_HIGH_GRANT",
  "VOCATIONAL_WAIVER",
  "VOCATIONAL_GRANT",
  "VOCATIONAL_EXTRA_3000",
  "ORIGIN_LOAN_UG",
  "ORIGIN_LOAN_PG",
  "FRESHMAN_TRAVEL",
  "DONOR_SCHOLARSHIP",
  "UNIVERSITY_OTHER_11",
  "NINE_PLUS_THREE",
]);
export type ProgrammeCode = z.infer<typeof ProgrammeCode>;

type Bilingual = { readonly zh: string; readonly en: string };

/** What a programme is, whatever the year: who it is for and how it is asked for. */
export type Programme = {
  readonly kind: AidKind;
  readonly stages: readonly Stage[];
  /** Families apply; or the pupil is entitled without applying; or the office only keeps a register. */
  readonly use: "application" | "entitlement" | "register";
  readonly name: Bilingual;
};

/** Every programme by its code. */
export const programmes: Readonly<Record<ProgrammeCode, Programme>> = {
  PRESCHOOL_LIVING: {
    kind: "SUBSIDY",
    stages: ["PRESCHOOL"],
    use: "application",
    name: { zh: "学前教育生活费补助", en: "Preschool living subsidy" },
  },
  PRESCHOOL_FEE_CUT: {
    kind: "WAIVER",
    stages: ["PRESCHOOL"],
    use: "entitlement",
    name: { zh: "保教费资助和生活费减半", en: "Kindergarten fee reduction" },
  },
  PRESCHOOL_WAIVER: {
    kind: "WAIVER",
    stages: ["PRESCHOOL"],
    use: "entitlement",
    name: { zh: "免学前教育保教费", en: "Preschool fee waiver" },
  },
  COMPULSORY_WAIVER: {
    kind: "WAIVER",
    stages: ["PRIMARY", "JUNIOR", "SPECIAL"],
    use: "entitlement",
    name: { zh: "义务教育免学杂费、免费教科书", en: "Free compulsory schooling and textbooks" },
  },
  COMPULSORY_BOARDING: {
    kind: "SUBSIDY",
    stages: ["PRIMARY", "JUNIOR", "SPECIAL"],
    use: "application",
    name: { zh: "义务教育寄宿生生活补助", en: "Living subsidy for boarders" },
  },
  COMPULSORY_DAY_LIVING: {
    kind: "SUBSIDY",
    stages: ["PRIMARY", "JUNIOR", "SPECIAL"],
    use: "application",
    name: { zh: "义务教育非寄宿生生活补助", en: "Living subsidy for day pupils" },
  },
  NUTRITION_MEAL: {
    kind: "SUBSIDY",
    stages: ["PRIMARY", "JUNIOR"],
    use: "entitlement",
    name: { zh: "营养改善计划", en: "School meals" },
  },
  SENIOR_HIGH_WAIVER: {
    kind: "WAIVER",
    stages: ["SENIOR"],
    use: "entitlement",
    name: { zh: "普通高中免学杂费", en: "Senior high fee waiver" },
  },
  SENIOR_HIGH_GRANT: {
    kind: "GRANT",
    stages: ["SENIOR"],
    use: "application",
    name: { zh: "普通高中国家助学金", en: "Senior high grant" },
  },
  VOCATIONAL_WAIVER: {
    kind: "WAIVER",
    stages: ["VOCATIONAL"],
    use: "entitlement",
    name: { zh: "中等职业教育免学费", en: "Vocational school fee waiver" },
  },
  VOCATIONAL_GRANT: {
    kind: "GRANT",
    stages: ["VOCATIONAL"],
    use: "application",
    name: { zh: "中等职业教育国家助学金", en: "Vocational grant" },
  },
  VOCATIONAL_EXTRA_3000: {
    kind: "SUBSIDY",
    stages: ["VOCATIONAL"],
    use: "application",
    name: { zh: "中职学生补助（雨露计划）", en: "Supplement for vocational pupils" },
  },
  ORIGIN_LOAN_UG: {
    kind: "LOAN",
    stages: ["HIGHER"],
    use: "register",
    name: { zh: "生源地信用助学贷款（本专科）", en: "Student loan, undergraduate" },
  },
  ORIGIN_LOAN_PG: {
    kind: "LOAN",
    stages: ["HIGHER"],
    use: "register",
    name: { zh: "生源地信用助学贷款（研究生）", en: "Student loan, postgraduate" },
  },
  FRESHMAN_TRAVEL: {
    kind: "SUBSIDY",
    stages: ["HIGHER"],
    use: "application",
    name: { zh: "高校新生入学资助", en: "Travel money for freshmen" },
  },
  DONOR_SCHOLARSHIP: {
    kind: "AWARD",
    stages: ["HIGHER"],
    use: "register",
    name: { zh: "社会捐资奖学金", en: "Donors' scholarship" },
  },
  UNIVERSITY_OTHER_11: {
    kind: "GRANT",
    stages: ["HIGHER"],
    use: "register",
    name: { zh: "其他高校资助项目（11类）", en: "Eleven other university programmes" },
  },
  NINE_PLUS_THREE: {
    kind: "WAIVER",
    stages: ["VOCATIONAL"],
    use: "register",
    name: { zh: "民族地区“9+3”免费教育", en: "Free vocational schooling “9+3”" },
  },
};
