import { translations } from "./language.ts";
import { policyTermsEn } from "./policy-terms.en.ts";
import { policyTermsZhCn } from "./policy-terms.zh-cn.ts";

/** The texts of the second half of the policy page. */
export const policyTermsTexts = translations({ "zh-CN": policyTermsZhCn, en: policyTermsEn });
