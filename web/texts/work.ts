import { translations } from "./language.ts";
import { workEn } from "./work.en.ts";
import { workZhCn } from "./work.zh-cn.ts";

/** The texts of the work list. */
export const workTexts = translations({ "zh-CN": workZhCn, en: workEn });
