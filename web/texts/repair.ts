import { translations } from "./language.ts";
import { repairEn } from "./repair.en.ts";
import { repairZhCn } from "./repair.zh-cn.ts";

/** Texts of the pages on which a posted list is stopped and a stopped one is posted anew. */
export const repairTexts = translations({ "zh-CN": repairZhCn, en: repairEn });
