import { documentsEn } from "./documents.en.ts";
import { documentsZhCn } from "./documents.zh-cn.ts";
import { translations } from "./language.ts";

/** The texts of papers: the family's pages, and what a reviewer finds. */
export const documentsTexts = translations({ "zh-CN": documentsZhCn, en: documentsEn });
