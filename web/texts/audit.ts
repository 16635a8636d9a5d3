import { auditEn } from "./audit.en.ts";
import { auditZhCn } from "./audit.zh-cn.ts";
import { translations } from "./language.ts";

/** The texts of the page from which an audit begins. */
export const auditTexts = translations({ "zh-CN": auditZhCn, en: auditEn });
