import { translations } from "./language.ts";
import { publicEn } from "./public.en.ts";
import { publicZhCn } from "./public.zh-cn.ts";

/** The texts of the public pages. */
export const publicTexts = translations({ "zh-CN": publicZhCn, en: publicEn });
