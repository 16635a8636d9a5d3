import { translations } from "./language.ts";
import { staffEn } from "./staff.en.ts";
import { staffZhCn } from "./staff.zh-cn.ts";

/** The words that several pages of the office share. */
export const staffTexts = translations({ "zh-CN": staffZhCn, en: staffEn });
