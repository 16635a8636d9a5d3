import { translations } from "./language.ts";
import { posterEn } from "./poster.en.ts";
import { posterZhCn } from "./poster.zh-cn.ts";

/** The texts of the list as it is pinned to the notice board. */
export const posterTexts = translations({ "zh-CN": posterZhCn, en: posterEn });
