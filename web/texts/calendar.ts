import { calendarEn } from "./calendar.en.ts";
import { calendarZhCn } from "./calendar.zh-cn.ts";
import { translations } from "./language.ts";

/** Texts of the county's calendar and of the page that explains a count of days. */
export const calendarTexts = translations({ "zh-CN": calendarZhCn, en: calendarEn });
