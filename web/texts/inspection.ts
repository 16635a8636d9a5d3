import { inspectionEn } from "./inspection.en.ts";
import { inspectionZhCn } from "./inspection.zh-cn.ts";
import { translations } from "./language.ts";

/** The texts of the pages of an inspection. */
export const inspectionTexts = translations({ "zh-CN": inspectionZhCn, en: inspectionEn });
