import { translations } from "./language.ts";
import { reviewEn } from "./review.en.ts";
import { reviewZhCn } from "./review.zh-cn.ts";

/** The texts of the review page. */
export const reviewTexts = translations({ "zh-CN": reviewZhCn, en: reviewEn });
