import { campaignEn } from "./campaign.en.ts";
import { campaignZhCn } from "./campaign.zh-cn.ts";
import { translations } from "./language.ts";

/** The texts of opening a campaign. */
export const campaignTexts = translations({ "zh-CN": campaignZhCn, en: campaignEn });
