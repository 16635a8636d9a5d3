import { evidenceEn } from "./evidence.en.ts";
import { evidenceZhCn } from "./evidence.zh-cn.ts";
import { translations } from "./language.ts";

/** The texts of the pages on which the evidence of a list's publicity is kept and read. */
export const evidenceTexts = translations({ "zh-CN": evidenceZhCn, en: evidenceEn });
