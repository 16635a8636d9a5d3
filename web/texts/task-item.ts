import { translations } from "./language.ts";
import { taskItemEn } from "./task-item.en.ts";
import { taskItemZhCn } from "./task-item.zh-cn.ts";

/** The texts of one item of the task book and of its forms. */
export const taskItemTexts = translations({ "zh-CN": taskItemZhCn, en: taskItemEn });
