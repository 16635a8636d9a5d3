import { translations } from "./language.ts";
import { objectorEn } from "./objector.en.ts";
import { objectorZhCn } from "./objector.zh-cn.ts";

/** The texts of the pages of whoever objects to a list. */
export const objectorTexts = translations({ "zh-CN": objectorZhCn, en: objectorEn });
