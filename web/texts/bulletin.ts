import { bulletinEn } from "./bulletin.en.ts";
import { bulletinZhCn } from "./bulletin.zh-cn.ts";
import { translations } from "./language.ts";

/** The texts of the pages on which bulletins and announcements are edited, signed and read. */
export const bulletinTexts = translations({ "zh-CN": bulletinZhCn, en: bulletinEn });
