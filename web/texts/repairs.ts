import { translations } from "./language.ts";
import { repairsEn } from "./repairs.en.ts";
import { repairsZhCn } from "./repairs.zh-cn.ts";

/** The texts of the comparison of records, workflows and mail. */
export const repairsTexts = translations({ "zh-CN": repairsZhCn, en: repairsEn });
