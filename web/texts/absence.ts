import { absenceEn } from "./absence.en.ts";
import { absenceZhCn } from "./absence.zh-cn.ts";
import { translations } from "./language.ts";

/** What the pages say of absences and substitutes. */
export const absenceTexts = translations({ "zh-CN": absenceZhCn, en: absenceEn });
