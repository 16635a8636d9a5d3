import { accessEn } from "./access.en.ts";
import { accessZhCn } from "./access.zh-cn.ts";
import { translations } from "./language.ts";

/** The texts of the pages on personal data in full and on the log of who read it. */
export const accessTexts = translations({ "zh-CN": accessZhCn, en: accessEn });
