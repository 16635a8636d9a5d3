import { escalationEn } from "./escalation.en.ts";
import { escalationZhCn } from "./escalation.zh-cn.ts";
import { translations } from "./language.ts";

/** The texts of the pages of the ladder. */
export const escalationTexts = translations({ "zh-CN": escalationZhCn, en: escalationEn });
