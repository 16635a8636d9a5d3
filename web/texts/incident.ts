import { incidentEn } from "./incident.en.ts";
import { incidentZhCn } from "./incident.zh-cn.ts";
import { translations } from "./language.ts";

/** The texts of data incidents. */
export const incidentTexts = translations({ "zh-CN": incidentZhCn, en: incidentEn });
