import { translations } from "./language.ts";
import { proofsEn } from "./proofs.en.ts";
import { proofsZhCn } from "./proofs.zh-cn.ts";

/** The texts of the page on proofs and of the verifier. */
export const proofsTexts = translations({ "zh-CN": proofsZhCn, en: proofsEn });
