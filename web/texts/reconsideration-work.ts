import { translations } from "./language.ts";
import { reconsiderationWorkEn } from "./reconsideration-work.en.ts";
import { reconsiderationWorkZhCn } from "./reconsideration-work.zh-cn.ts";

/** The texts of the page on which a rejection is looked at again. */
export const reconsiderationWorkTexts = translations({ "zh-CN": reconsiderationWorkZhCn, en: reconsiderationWorkEn });
