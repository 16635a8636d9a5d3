import { translations } from "./language.ts";
import { makeupEn } from "./makeup.en.ts";
import { makeupZhCn } from "./makeup.zh-cn.ts";

/** The texts of makeup registration. */
export const makeupTexts = translations({ "zh-CN": makeupZhCn, en: makeupEn });
