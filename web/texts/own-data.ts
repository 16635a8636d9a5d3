import { translations } from "./language.ts";
import { ownDataEn } from "./own-data.en.ts";
import { ownDataZhCn } from "./own-data.zh-cn.ts";

/** The texts of stored data: the family's page, its requests, and what the office keeps how long. */
export const ownDataTexts = translations({ "zh-CN": ownDataZhCn, en: ownDataEn });
