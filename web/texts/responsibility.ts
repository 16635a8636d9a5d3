import { translations } from "./language.ts";
import { responsibilityEn } from "./responsibility.en.ts";
import { responsibilityZhCn } from "./responsibility.zh-cn.ts";

/** The texts of responsibility. */
export const responsibilityTexts = translations({ "zh-CN": responsibilityZhCn, en: responsibilityEn });
