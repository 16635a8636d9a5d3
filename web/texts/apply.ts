import { applyEn } from "./apply.en.ts";
import { applyZhCn } from "./apply.zh-cn.ts";
import { translations } from "./language.ts";

/** The texts of the application form and its receipt. */
export const applyTexts = translations({ "zh-CN": applyZhCn, en: applyEn });
