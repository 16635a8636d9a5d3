import { cycleEn } from "./cycle.en.ts";
import { cycleZhCn } from "./cycle.zh-cn.ts";
import { translations } from "./language.ts";

/** What the pages say of inspection cycles. */
export const cycleTexts = translations({ "zh-CN": cycleZhCn, en: cycleEn });
