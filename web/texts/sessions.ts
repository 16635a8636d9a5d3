import { translations } from "./language.ts";
import { sessionsEn } from "./sessions.en.ts";
import { sessionsZhCn } from "./sessions.zh-cn.ts";

/** The texts of signing in by mail and of the list of sessions. */
export const sessionsTexts = translations({ "zh-CN": sessionsZhCn, en: sessionsEn });
