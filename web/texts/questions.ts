import { translations } from "./language.ts";
import { questionsEn } from "./questions.en.ts";
import { questionsZhCn } from "./questions.zh-cn.ts";

/** What the application form asks, for whoever fills it in or reads the answers. */
export const questionsTexts = translations({ "zh-CN": questionsZhCn, en: questionsEn });
