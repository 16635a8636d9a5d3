import { findingEn } from "./finding.en.ts";
import { findingZhCn } from "./finding.zh-cn.ts";
import { translations } from "./language.ts";

/** The texts of one finding. */
export const findingTexts = translations({ "zh-CN": findingZhCn, en: findingEn });
