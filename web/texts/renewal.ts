import { translations } from "./language.ts";
import { renewalEn } from "./renewal.en.ts";
import { renewalZhCn } from "./renewal.zh-cn.ts";

/** The texts of renewing last time's file. */
export const renewalTexts = translations({ "zh-CN": renewalZhCn, en: renewalEn });
