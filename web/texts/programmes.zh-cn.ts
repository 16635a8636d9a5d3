import type { ProgrammeCode } from "../../domain/programme/programmes.ts";

/** What the pages say of the programmes beside their names: one sentence each, and for what time an amount is paid. */
export const programmesZhCn = {
  description: {
    PRESCHOOL_LIVING: "在园的家庭经济困难幼儿，每学期领取一次生活费补助。",
    PRESCHOOL_FEE_CUT: "镇中心幼儿园的受助幼儿少交保教费，生活费减半，由园里直接扣减。",
    PRESCHOOL_WAIVER: "符合条件的幼儿免交保教费，民办园按公办标准减免。",
    COMPULSORY_WAIVER: "小学和初中学生不交学杂费，教科书免费，随迁子女同样享受，不用申请。",
    COMPULSORY_BOARDING: "家庭经济困难、在校住宿的小学生和初中生，每学期领取生活补助。",
    COMPULSORY_DAY_LIVING: "不住校的脱贫户、低保、特困和残疾中小学生，按寄宿生标准的一半领取生活补助。",
    NUTRITION_MEAL: "农村义务教育学生上课日在校免费用营养餐，不用申请。",
    SENIOR_HIGH_WAIVER: "符合条件的普通高中学生免交学杂费，由学校直接免除。",
    SENIOR_HIGH_GRANT: "家庭经济困难的普通高中学生，每学期领取助学金。",
    VOCATIONAL_WAIVER: "符合条件的中职学生免交学费，由学校直接免除。",
    VOCATIONAL_GRANT: "家庭经济困难的中职学生，每学期领取助学金。",
    VOCATIONAL_EXTRA_3000: "原建档立卡家庭的中职学生，在助学金之外每学期再领一份补助。",
    ORIGIN_LOAN_UG: "全日制本专科学生可在户籍所在县申请助学贷款，由银行发放。",
    ORIGIN_LOAN_PG: "全日制研究生可在户籍所在县申请助学贷款，由银行发放。",
    FRESHMAN_TRAVEL: "考上大学的家庭经济困难新生，一次性领取路费和入学初期生活费。",
    DONOR_SCHOLARSHIP: "捐资人为考上本科的困难新生设立，一人一生只领一次。",
    UNIVERSITY_OTHER_11: "泛海助学、红凤工程等十一类项目，各按自己的办法评定，本系统只作登记。",
    NINE_PLUS_THREE: "民族地区初中毕业生免费读中职，由上级统一组织。",
  } satisfies Record<ProgrammeCode, string>,
  period: { once: "一次性", term: "每学期", year: "每年", month: "每月", schoolDay: "每个上课日" },
};

/** The shape every language of these texts fills. */
export type ProgrammesTexts = typeof programmesZhCn;
