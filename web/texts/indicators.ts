import { indicatorsEn } from "./indicators.en.ts";
import { indicatorsZhCn } from "./indicators.zh-cn.ts";
import { translations } from "./language.ts";

/** What the pages say of the indicators of an inspection. */
export const indicatorsTexts = translations({ "zh-CN": indicatorsZhCn, en: indicatorsEn });
