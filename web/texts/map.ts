import { translations } from "./language.ts";
import { mapEn } from "./map.en.ts";
import { mapZhCn } from "./map.zh-cn.ts";

/** The texts of the operations map. */
export const mapTexts = translations({ "zh-CN": mapZhCn, en: mapEn });
