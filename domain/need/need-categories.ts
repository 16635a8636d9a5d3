import * as z from "zod";

/** Degrees of hardship (困难等级): L1 special, L2 plain, L3 ordinary. */
export const NeedLevel = z.enum(["L1", "L2", "L3"]);
export type NeedLevel = z.infer<typeof NeedLevel>;

/** Groups of pupils in hardship (特殊群体类型), in the order by which one is chosen for statistics (domain §3.5). */
export const NeedCategory = z.enum([
  "ARCHIVED_POOR",
  "MIN_LIVING",
  "EXTREME_SUPPORT",
  "ORPHAN",
  "DE_FACTO_UNATTENDED",
  "MARTYR_CHILD",
  "DISABLED_PUPIL",
  "DISABLED_PARENT",
  "LOW_INCOME_EDGE",
  "UNSTABLE_EXIT",
  "EDGE_PRONE",
  "SUDDEN_HARDSHIP",
  "URBAN_HARDSHIP",
  "OTHER_HARDSHIP",
]);
export type NeedCategory = z.infer<typeof NeedCategory>;

// The department whose list proves a category; the panel of the school judges what no list holds.
type CategoryOwner =
  | "ruralRevitalisation"
  | "civilAffairs"
  | "veteransAffairs"
  | "disabledFederation"
  | "tradeUnion"
  | "school";

/** What a category is called, who proves it, and the level it stands for by default (domain §3.6). */
export type CategoryFacts = {
  readonly zh: string;
  readonly en: string;
  readonly owner: CategoryOwner;
  readonly level: NeedLevel;
};

/** The two names of each level. */
export const needLevels = {
  L1: { zh: "特别困难", en: "Special hardship" },
  L2: { zh: "困难", en: "Hardship" },
  L3: { zh: "一般困难", en: "Ordinary hardship" },
} as const satisfies Record<NeedLevel, { zh: string; en: string }>;

/** The fourteen categories. */
export const needCategories: Readonly<Record<NeedCategory, CategoryFacts>> = {
  ARCHIVED_POOR: {
    zh: "原建档立卡(脱贫户)",
    en: "Formerly registered poor household",
    owner: "ruralRevitalisation",
    level: "L1",
  },
  MIN_LIVING: { zh: "最低生活保障", en: "Minimum living guarantee", owner: "civilAffairs", level: "L2" },
  EXTREME_SUPPORT: { zh: "特困供养", en: "Supported by the state", owner: "civilAffairs", level: "L1" },
  ORPHAN: { zh: "孤儿", en: "Orphan", owner: "civilAffairs", level: "L1" },
  DE_FACTO_UNATTENDED: {
    zh: "事实无人抚养儿童",
    en: "Child without effective care",
    owner: "civilAffairs",
    level: "L1",
  },
  MARTYR_CHILD: { zh: "烈士子女", en: "Child of a martyr", owner: "veteransAffairs", level: "L1" },
  DISABLED_PUPIL: {
    zh: "家庭经济困难残疾学生",
    en: "Disabled pupil in hardship",
    owner: "disabledFederation",
    level: "L1",
  },
  DISABLED_PARENT: { zh: "残疾人子女", en: "Child of a disabled parent", owner: "disabledFederation", level: "L2" },
  LOW_INCOME_EDGE: { zh: "低保边缘(低收入)家庭", en: "Low-income household", owner: "civilAffairs", level: "L3" },
  UNSTABLE_EXIT: {
    zh: "脱贫不稳定户",
    en: "Household that may fall back into poverty",
    owner: "ruralRevitalisation",
    level: "L2",
  },
  EDGE_PRONE: {
    zh: "边缘易致贫户",
    en: "Household close to poverty",
    owner: "ruralRevitalisation",
    level: "L2",
  },
  SUDDEN_HARDSHIP: {
    zh: "突发严重困难户",
    en: "Household in sudden hardship",
    owner: "ruralRevitalisation",
    level: "L2",
  },
  URBAN_HARDSHIP: {
    zh: "城镇困难职工子女",
    en: "Child of an urban worker in hardship",
    owner: "tradeUnion",
    level: "L3",
  },
  OTHER_HARDSHIP: { zh: "其他家庭经济困难", en: "Other hardship", owner: "school", level: "L3" },
};

/** The one category under which a pupil is counted; none if the pupil has none. */
export const primaryCategory = (categories: readonly NeedCategory[]): NeedCategory | undefined =>
  NeedCategory.options.find((category) => categories.includes(category));

/** The level the categories stand for: the gravest of them; none without a category. */
export const defaultLevel = (categories: readonly NeedCategory[]): NeedLevel | undefined =>
  NeedLevel.options.find((level) => categories.some((category) => needCategories[category].level === level));

/** What the panel needs to set a level other than the mapped one: minutes to raise it, the centre's consent to lower it. */
export const levelDemands = ({ mapped, chosen }: LevelChange): "nothing" | "minutes" | "centreConsent" => {
  if (mapped === undefined || chosen === mapped) return "nothing";
  return chosen < mapped ? "minutes" : "centreConsent";
};
type LevelChange = { readonly mapped: NeedLevel | undefined; readonly chosen: NeedLevel };
