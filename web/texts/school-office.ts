import { translations } from "./language.ts";
import { schoolOfficeEn } from "./school-office.en.ts";
import { schoolOfficeZhCn } from "./school-office.zh-cn.ts";

/** The texts of paper notices and of forms filled on a family's behalf. */
export const schoolOfficeTexts = translations({ "zh-CN": schoolOfficeZhCn, en: schoolOfficeEn });
