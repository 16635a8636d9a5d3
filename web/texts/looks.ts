import { translations } from "./language.ts";
import { looksEn } from "./looks.en.ts";
import { looksZhCn } from "./looks.zh-cn.ts";

/** The texts of what can be looked at. */
export const looksTexts = translations({ "zh-CN": looksZhCn, en: looksEn });
