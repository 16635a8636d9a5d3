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
  /** One sentence for the policy card of the home page. */
  readonly description: Bilingual;
};

/** Every programme by its code. */
export const programmes: Readonly<Record<ProgrammeCode, Programme>> = {
  PRESCHOOL_LIVING: {
    kind: "SUBSIDY",
    stages: ["PRESCHOOL"],
    use: "application",
    name: { zh: "学前教育生活费补助", en: "Preschool living subsidy" },
    description: {
      zh: "在园的家庭经济困难幼儿，每学期领取一次生活费补助。",
      en: "Kindergarten children from families in hardship receive a living subsidy each term.",
    },
  },
  PRESCHOOL_FEE_CUT: {
    kind: "WAIVER",
    stages: ["PRESCHOOL"],
    use: "entitlement",
    name: { zh: "保教费资助和生活费减半", en: "Kindergarten fee reduction" },
    description: {
      zh: "镇中心幼儿园的受助幼儿少交保教费，生活费减半，由园里直接扣减。",
      en: "Aided children in town kindergartens pay less for care and half for meals; the kindergarten deducts it.",
    },
  },
  PRESCHOOL_WAIVER: {
    kind: "WAIVER",
    stages: ["PRESCHOOL"],
    use: "entitlement",
    name: { zh: "免学前教育保教费", en: "Preschool fee waiver" },
    description: {
      zh: "符合条件的幼儿免交保教费，民办园按公办标准减免。",
      en: "Entitled children pay no care-and-education fee; private kindergartens deduct the public standard.",
    },
  },
  COMPULSORY_WAIVER: {
    kind: "WAIVER",
    stages: ["PRIMARY", "JUNIOR", "SPECIAL"],
    use: "entitlement",
    name: { zh: "义务教育免学杂费、免费教科书", en: "Free compulsory schooling and textbooks" },
    description: {
      zh: "小学和初中学生不交学杂费，教科书免费，随迁子女同样享受，不用申请。",
      en: "Primary and junior pupils pay neither fees nor textbooks, migrants' children included; no application is needed.",
    },
  },
  COMPULSORY_BOARDING: {
    kind: "SUBSIDY",
    stages: ["PRIMARY", "JUNIOR", "SPECIAL"],
    use: "application",
    name: { zh: "义务教育寄宿生生活补助", en: "Living subsidy for boarders" },
    description: {
      zh: "家庭经济困难、在校住宿的小学生和初中生，每学期领取生活补助。",
      en: "Primary and junior boarders from families in hardship receive a living subsidy each term.",
    },
  },
  COMPULSORY_DAY_LIVING: {
    kind: "SUBSIDY",
    stages: ["PRIMARY", "JUNIOR", "SPECIAL"],
    use: "application",
    name: { zh: "义务教育非寄宿生生活补助", en: "Living subsidy for day pupils" },
    description: {
      zh: "不住校的脱贫户、低保、特困和残疾中小学生，按寄宿生标准的一半领取生活补助。",
      en: "Day pupils of four groups in hardship receive half of the boarders' living subsidy.",
    },
  },
  NUTRITION_MEAL: {
    kind: "SUBSIDY",
    stages: ["PRIMARY", "JUNIOR"],
    use: "entitlement",
    name: { zh: "营养改善计划", en: "School meals" },
    description: {
      zh: "农村义务教育学生上课日在校免费用营养餐，不用申请。",
      en: "Pupils of rural primary and junior schools eat a free school meal on every school day; no application is needed.",
    },
  },
  SENIOR_HIGH_WAIVER: {
    kind: "WAIVER",
    stages: ["SENIOR"],
    use: "entitlement",
    name: { zh: "普通高中免学杂费", en: "Senior high fee waiver" },
    description: {
      zh: "符合条件的普通高中学生免交学杂费，由学校直接免除。",
      en: "Entitled senior high pupils pay no school fees; the school waives them directly.",
    },
  },
  SENIOR_HIGH_GRANT: {
    kind: "GRANT",
    stages: ["SENIOR"],
    use: "application",
    name: { zh: "普通高中国家助学金", en: "Senior high grant" },
    description: {
      zh: "家庭经济困难的普通高中学生，每学期领取助学金。",
      en: "Senior high pupils from families in hardship receive a grant each term.",
    },
  },
  VOCATIONAL_WAIVER: {
    kind: "WAIVER",
    stages: ["VOCATIONAL"],
    use: "entitlement",
    name: { zh: "中等职业教育免学费", en: "Vocational school fee waiver" },
    description: {
      zh: "符合条件的中职学生免交学费，由学校直接免除。",
      en: "Entitled vocational pupils pay no school fees; the school waives them directly.",
    },
  },
  VOCATIONAL_GRANT: {
    kind: "GRANT",
    stages: ["VOCATIONAL"],
    use: "application",
    name: { zh: "中等职业教育国家助学金", en: "Vocational grant" },
    description: {
      zh: "家庭经济困难的中职学生，每学期领取助学金。",
      en: "Vocational pupils from families in hardship receive a grant each term.",
    },
  },
  VOCATIONAL_EXTRA_3000: {
    kind: "SUBSIDY",
    stages: ["VOCATIONAL"],
    use: "application",
    name: { zh: "中职学生补助（雨露计划）", en: "Supplement for vocational pupils" },
    description: {
      zh: "原建档立卡家庭的中职学生，在助学金之外每学期再领一份补助。",
      en: "Vocational pupils of registered poor households receive a supplement on top of the grant.",
    },
  },
  ORIGIN_LOAN_UG: {
    kind: "LOAN",
    stages: ["HIGHER"],
    use: "register",
    name: { zh: "生源地信用助学贷款（本专科）", en: "Student loan, undergraduate" },
    description: {
      zh: "全日制本专科学生可在户籍所在县申请助学贷款，由银行发放。",
      en: "Full-time undergraduates borrow from a bank through their home county.",
    },
  },
  ORIGIN_LOAN_PG: {
    kind: "LOAN",
    stages: ["HIGHER"],
    use: "register",
    name: { zh: "生源地信用助学贷款（研究生）", en: "Student loan, postgraduate" },
    description: {
      zh: "全日制研究生可在户籍所在县申请助学贷款，由银行发放。",
      en: "Full-time postgraduates borrow from a bank through their home county.",
    },
  },
  FRESHMAN_TRAVEL: {
    kind: "SUBSIDY",
    stages: ["HIGHER"],
    use: "application",
    name: { zh: "高校新生入学资助", en: "Travel money for freshmen" },
    description: {
      zh: "考上大学的家庭经济困难新生，一次性领取路费和入学初期生活费。",
      en: "Freshmen from families in hardship receive travel and first living costs once.",
    },
  },
  DONOR_SCHOLARSHIP: {
    kind: "AWARD",
    stages: ["HIGHER"],
    use: "register",
    name: { zh: "社会捐资奖学金", en: "Donors' scholarship" },
    description: {
      zh: "捐资人为考上本科的困难新生设立，一人一生只领一次。",
      en: "Donors reward undergraduates from families in hardship, once in a life.",
    },
  },
  UNIVERSITY_OTHER_11: {
    kind: "GRANT",
    stages: ["HIGHER"],
    use: "register",
    name: { zh: "其他高校资助项目（11类）", en: "Eleven other university programmes" },
    description: {
      zh: "泛海助学、红凤工程等十一类项目，各按自己的办法评定，本系统只作登记。",
      en: "Eleven further programmes for students, each with its own rules; the county keeps the register.",
    },
  },
  NINE_PLUS_THREE: {
    kind: "WAIVER",
    stages: ["VOCATIONAL"],
    use: "register",
    name: { zh: "民族地区“9+3”免费教育", en: "Free vocational schooling “9+3”" },
    description: {
      zh: "民族地区初中毕业生免费读中职，由上级统一组织。",
      en: "Junior graduates of ethnic-minority areas attend vocational school free of charge.",
    },
  },
};
