import type { NeedCategory } from "./need-categories.ts";

/** The official names of the categories (domain §3.6). */
export const needCategoryNames: Readonly<Record<NeedCategory, { readonly zh: string; readonly en: string }>> = {
  ARCHIVED_POOR: { zh: "原建档立卡(脱贫户)", en: "Formerly registered poor household" },
  MIN_LIVING: { zh: "最低生活保障", en: "Minimum living guarantee" },
  EXTREME_SUPPORT: { zh: "特困供养", en: "Supported by the state" },
  ORPHAN: { zh: "孤儿", en: "Orphan" },
  DE_FACTO_UNATTENDED: { zh: "事实无人抚养儿童", en: "Child without effective care" },
  MARTYR_CHILD: { zh: "烈士子女", en: "Child of a martyr" },
  DISABLED_PUPIL: { zh: "家庭经济困难残疾学生", en: "Disabled pupil in hardship" },
  DISABLED_PARENT: { zh: "残疾人子女", en: "Child of a disabled parent" },
  LOW_INCOME_EDGE: { zh: "低保边缘(低收入)家庭", en: "Low-income household" },
  UNSTABLE_EXIT: { zh: "脱贫不稳定户", en: "Household that may fall back into poverty" },
  EDGE_PRONE: { zh: "边缘易致贫户", en: "Household close to poverty" },
  SUDDEN_HARDSHIP: { zh: "突发严重困难户", en: "Household in sudden hardship" },
  URBAN_HARDSHIP: { zh: "城镇困难职工子女", en: "Child of an urban worker in hardship" },
  OTHER_HARDSHIP: { zh: "其他家庭经济困难", en: "Other hardship" },
};
