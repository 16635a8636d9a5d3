import { translations } from "./language.ts";
import { settlementEn } from "./settlement.en.ts";
import { settlementZhCn } from "./settlement.zh-cn.ts";

/** The texts of the pages on the year-end settlement. */
export const settlementTexts = translations({ "zh-CN": settlementZhCn, en: settlementEn });
