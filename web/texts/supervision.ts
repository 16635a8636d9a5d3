import { translations } from "./language.ts";
import { supervisionEn } from "./supervision.en.ts";
import { supervisionZhCn } from "./supervision.zh-cn.ts";

/** What the front page of supervision says. */
export const supervisionTexts = translations({ "zh-CN": supervisionZhCn, en: supervisionEn });
