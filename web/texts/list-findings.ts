import { translations } from "./language.ts";
import { listFindingsEn } from "./list-findings.en.ts";
import { listFindingsZhCn } from "./list-findings.zh-cn.ts";

/** The texts on what keeps a list from being posted, and on what small groups do not show. */
export const listFindingsTexts = translations({ "zh-CN": listFindingsZhCn, en: listFindingsEn });
