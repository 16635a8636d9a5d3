import { chartsEn } from "./charts.en.ts";
import { chartsZhCn } from "./charts.zh-cn.ts";
import { translations } from "./language.ts";

/** The texts of charts. */
export const chartsTexts = translations({ "zh-CN": chartsZhCn, en: chartsEn });
