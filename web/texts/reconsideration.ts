import { translations } from "./language.ts";
import { reconsiderationEn } from "./reconsideration.en.ts";
import { reconsiderationZhCn } from "./reconsideration.zh-cn.ts";

/** The texts of a family's right to have a rejection looked at again. */
export const reconsiderationTexts = translations({ "zh-CN": reconsiderationZhCn, en: reconsiderationEn });
