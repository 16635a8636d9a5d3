import { translations } from "./language.ts";
import { listWorkEn } from "./list-work.en.ts";
import { listWorkZhCn } from "./list-work.zh-cn.ts";

/** The texts of the pages on which lists are prepared, posted and signed. */
export const listWorkTexts = translations({ "zh-CN": listWorkZhCn, en: listWorkEn });
