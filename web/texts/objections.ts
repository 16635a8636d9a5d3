import { translations } from "./language.ts";
import { objectionsEn } from "./objections.en.ts";
import { objectionsZhCn } from "./objections.zh-cn.ts";

/** The texts of the pages on which objections are answered. */
export const objectionsTexts = translations({ "zh-CN": objectionsZhCn, en: objectionsEn });
