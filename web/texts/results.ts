import { translations } from "./language.ts";
import { resultsEn } from "./results.en.ts";
import { resultsZhCn } from "./results.zh-cn.ts";

/** The texts of the public pages on the results of inspections. */
export const resultsTexts = translations({ "zh-CN": resultsZhCn, en: resultsEn });
