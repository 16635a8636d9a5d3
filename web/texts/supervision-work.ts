import { translations } from "./language.ts";
import { supervisionWorkEn } from "./supervision-work.en.ts";
import { supervisionWorkZhCn } from "./supervision-work.zh-cn.ts";

/** What the steps of supervision are called where work is listed. */
export const supervisionWorkTexts = translations({ "zh-CN": supervisionWorkZhCn, en: supervisionWorkEn });
