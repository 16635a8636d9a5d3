import { translations } from "./language.ts";
import { newCycleEn } from "./new-cycle.en.ts";
import { newCycleZhCn } from "./new-cycle.zh-cn.ts";

/** What the form of a new inspection cycle says. */
export const newCycleTexts = translations({ "zh-CN": newCycleZhCn, en: newCycleEn });
