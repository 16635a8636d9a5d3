import { translations } from "./language.ts";
import { taskBookEn } from "./task-book.en.ts";
import { taskBookZhCn } from "./task-book.zh-cn.ts";

/** The texts of the task book. */
export const taskBookTexts = translations({ "zh-CN": taskBookZhCn, en: taskBookEn });
