import { translations } from "./language.ts";
import { ledgerEn } from "./ledger.en.ts";
import { ledgerZhCn } from "./ledger.zh-cn.ts";

/** The texts of the ledger of problems. */
export const ledgerTexts = translations({ "zh-CN": ledgerZhCn, en: ledgerEn });
