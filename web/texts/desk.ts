import { deskEn } from "./desk.en.ts";
import { deskZhCn } from "./desk.zh-cn.ts";
import { translations } from "./language.ts";

/** The texts of the desk. */
export const deskTexts = translations({ "zh-CN": deskZhCn, en: deskEn });
