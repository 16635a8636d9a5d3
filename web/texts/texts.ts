import { translations } from "./language.ts";
import { sharedEn } from "./shared.en.ts";
import { sharedZhCn } from "./shared.zh-cn.ts";

/** The texts all pages share: layout, words of the office, faults and refusals. An area's own texts stand beside its pages' names, e.g. `apply.zh-cn.ts`. */
export const textsFor = translations({ "zh-CN": sharedZhCn, en: sharedEn });
