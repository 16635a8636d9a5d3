import type { NeedCategory } from "./need-categories.ts";
import { needCategoryNames } from "./need-category-names.ts";

/** What people say for a category instead of its official name. */
const plainWords: Readonly<Record<NeedCategory, readonly string[]>> = {
  ARCHIVED_POOR: ["建档立卡", "脱贫", "贫困户", "registered poor"],
  MIN_LIVING: ["低保", "minimum living"],
  EXTREME_SUPPORT: ["特困", "五保"],
  ORPHAN: ["孤儿", "orphan"],
  DE_FACTO_UNATTENDED: ["无人抚养", "parental care"],
  MARTYR_CHILD: ["烈士", "martyr"],
  DISABLED_PUPIL: ["残疾", "disabilit", "disabled"],
  DISABLED_PARENT: ["残疾", "disabilit", "disabled"],
  LOW_INCOME_EDGE: ["低保边缘", "低收入", "low income", "low-income"],
  UNSTABLE_EXIT: ["返贫", "falling back"],
  EDGE_PRONE: ["边缘易致贫", "致贫"],
  SUDDEN_HARDSHIP: ["突发严重困难", "sudden severe"],
  URBAN_HARDSHIP: ["困难职工", "urban worker"],
  // Every applicant is in hardship: the plain word tells nothing about one of them.
  OTHER_HARDSHIP: [],
};

const officialWords = Object.entries(needCategoryNames).flatMap(([code, { zh, en }]) =>
  code === "OTHER_HARDSHIP" ? [] : [zh, en],
);

/** The words that name a category of need, in lower case; whoever finds a word finds every longer one that holds it. */
export const needWords: readonly string[] = [...officialWords, ...Object.values(plainWords).flat()]
  .map((word) => word.toLowerCase())
  .filter((word, place, all) => !all.some((other, at) => word.includes(other) && (word !== other || at < place)));
