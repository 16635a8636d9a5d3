import { translations } from "./language.ts";
import { linkEn } from "./link.en.ts";
import { linkZhCn } from "./link.zh-cn.ts";

/** The texts of the page a mail link opens. */
export const linkTexts = translations({ "zh-CN": linkZhCn, en: linkEn });
