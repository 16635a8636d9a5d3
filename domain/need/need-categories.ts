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

/** Who proves a category, and the level it stands for by default (domain §3.6). */
export type CategoryFacts = {
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
  ARCHIVED_POOR: { owner: "ruralRevitalisation", level: "L1" },
  MIN_LIVING: { owner: "civilAffairs", level: "L2" },
  EXTREME_SUPPORT: { owner: "civilAffairs", level: "L1" },
  ORPHAN: { owner: "civilAffairs", level: "L1" },
  DE_FACTO_UNATTENDED: { owner: "civilAffairs", level: "L1" },
  MARTYR_CHILD: { owner: "veteransAffairs", level: "L1" },
  DISABLED_PUPIL: { owner: "disabledFederation", level: "L1" },
  DISABLED_PARENT: { owner: "disabledFederation", level: "L2" },
  LOW_INCOME_EDGE: { owner: "civilAffairs", level: "L3" },
  UNSTABLE_EXIT: { owner: "ruralRevitalisation", level: "L2" },
  EDGE_PRONE: { owner: "ruralRevitalisation", level: "L2" },
  SUDDEN_HARDSHIP: { owner: "ruralRevitalisation", level: "L2" },
  URBAN_HARDSHIP: { owner: "tradeUnion", level: "L3" },
  OTHER_HARDSHIP: { owner: "school", level: "L3" },
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
