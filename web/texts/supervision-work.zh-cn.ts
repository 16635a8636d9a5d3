import type { SupervisionPurpose } from "../../domain/supervision/supervision-purpose.ts";

/** What the steps of supervision are called where work is listed. */
export const supervisionWorkZhCn = {
  title: "督导检查",
  what: "事项",
  purpose: {
    confirmPlan: "督查计划待确认",
    awaitOpinions: "等待督导意见书",
    signBulletin: "通报待签发",
    signAnnouncement: "结果公告待签发",
    awaitRectification: "等待整改完成",
    selfReport: "自评报告待提交",
    onSiteVisit: "实地考察",
    preliminaryOpinion: "初步意见待出具",
    defence: "可陈述申辩",
    opinionLetter: "督导意见书待出具",
    rectification: "整改待报告",
    recheck: "整改待核查",
    serveStep: "通报、约谈、问责待告知",
    stepPlan: "整改方案待提交",
    interview: "约谈",
    stepProgress: "每周整改进展",
    statement: "可陈述申辩（问责）",
    accountability: "问责待决定",
    recheckPeriod: "可申请复核（问责）",
    accountabilityRecheck: "问责复核待答复",
    appealPeriod: "可申诉（问责）",
    appeal: "申诉待答复",
    correctDecision: "问责决定待更正",
  } satisfies Record<SupervisionPurpose, string>,
};

/** The shape every language of these texts fills. */
export type SupervisionWorkTexts = typeof supervisionWorkZhCn;
