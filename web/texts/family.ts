import { familyEn } from "./family.en.ts";
import { familyZhCn } from "./family.zh-cn.ts";
import { translations } from "./language.ts";

/** The texts of a family's own file. */
export const familyTexts = translations({ "zh-CN": familyZhCn, en: familyEn });
