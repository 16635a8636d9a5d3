import { translations } from "./language.ts";
import { visitEn } from "./visit.en.ts";
import { visitZhCn } from "./visit.zh-cn.ts";

/** The texts of the on-site visit. */
export const visitTexts = translations({ "zh-CN": visitZhCn, en: visitEn });
