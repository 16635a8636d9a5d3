import { changeEn } from "./change.en.ts";
import { changeZhCn } from "./change.zh-cn.ts";
import { translations } from "./language.ts";

/** The texts of changes in mid-period. */
export const changeTexts = translations({ "zh-CN": changeZhCn, en: changeEn });
