import type { SupervisionPurpose } from "../supervision/supervision-purpose.ts";
import type { Bilingual } from "./notice-words.ts";

/** What a digest says of each kind of open work in supervision: N24, N25, N27, N28 and N30 of domain §9.2, and the steps that have no number there. */
export const supervisionSentences: { readonly [Kind in SupervisionPurpose]?: Bilingual } = {
  confirmPlan: { zh: "待确认的督查计划 {n} 份。", en: "Inspection plans to confirm: {n}." },
  signBulletin: { zh: "待签发的督查情况通报 {n} 份。", en: "Bulletins to sign: {n}." },
  signAnnouncement: { zh: "待签发的督导检查结果公告 {n} 份。", en: "Result announcements to sign: {n}." },
  selfReport: {
    zh: "督查通知：待提交的自评报告 {n} 份。内容：资助、控辍、项目、帮扶。",
    en: "Notice of inspection: self-reports to file: {n}. They cover aid, dropout control, projects and help.",
  },
  onSiteVisit: { zh: "待实地考察的单位 {n} 个。", en: "Units to visit: {n}." },
  preliminaryOpinion: { zh: "待出具的初步意见 {n} 份。", en: "Preliminary opinions to write: {n}." },
  defence: {
    zh: "收到督导初步意见 {n} 份，可在期限内陈述申辩。",
    en: "Preliminary opinions received: {n}. You may state your defence within the time allowed.",
  },
  opinionLetter: { zh: "待出具的督导意见书 {n} 份。", en: "Opinion letters to issue: {n}." },
  rectification: {
    zh: "督导意见书及整改通知 {n} 份，请按期完成整改并报告；有异议可在10日内书面提出。",
    en: "Opinion letters with findings to put right: {n}. Rectify and report in time; objections in writing within 10 days.",
  },
  recheck: { zh: "待核查的整改报告 {n} 份。", en: "Rectification reports to recheck: {n}." },
  serveStep: { zh: "待告知的约谈、问责 {n} 件。", en: "Steps of the ladder to serve: {n}." },
  stepPlan: {
    zh: "被通报或约谈，待提交整改方案 {n} 份。",
    en: "Rectification plans to file after a step of the ladder: {n}.",
  },
  interview: { zh: "约谈 {n} 次，请按通知办理。", en: "Interviews: {n}. Please follow the notice." },
  stepProgress: { zh: "待报告的每周整改进展 {n} 件。", en: "Weekly progress to report: {n}." },
  statement: {
    zh: "问责告知书 {n} 份，可在期限内陈述申辩。",
    en: "Accountability notices: {n}. You may state your defence within the time allowed.",
  },
  accountability: { zh: "待决定的问责案件 {n} 件。", en: "Accountability cases to decide: {n}." },
  recheckPeriod: {
    zh: "问责决定 {n} 份，如不服可在30日内申请复核。",
    en: "Accountability decisions: {n}. You may ask for a recheck within 30 days.",
  },
  accountabilityRecheck: { zh: "待答复的问责复核 {n} 件。", en: "Rechecks of accountability to answer: {n}." },
  appealPeriod: {
    zh: "问责复核决定 {n} 份，如不服可在15日内申诉。",
    en: "Recheck decisions: {n}. You may appeal within 15 days.",
  },
  appeal: { zh: "待答复的问责申诉 {n} 件。", en: "Appeals to decide: {n}." },
  correctDecision: { zh: "待更正的问责决定 {n} 件。", en: "Decisions to correct: {n}." },
};
