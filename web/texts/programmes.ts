import { translations } from "./language.ts";
import { programmesEn } from "./programmes.en.ts";
import { programmesZhCn } from "./programmes.zh-cn.ts";

/** What the pages say of the programmes beside their names. */
export const programmesTexts = translations({ "zh-CN": programmesZhCn, en: programmesEn });
