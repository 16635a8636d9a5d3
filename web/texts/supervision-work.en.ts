import type { SupervisionWorkTexts } from "./supervision-work.zh-cn.ts";

/** What the steps of supervision are called where work is listed, in English. */
export const supervisionWorkEn: SupervisionWorkTexts = {
  title: "Supervision",
  what: "What",
  purpose: {
    confirmPlan: "Inspection plan to confirm",
    awaitOpinions: "Waiting for opinion letters",
    signBulletin: "Bulletin to sign",
    signAnnouncement: "Result announcement to sign",
    awaitRectification: "Waiting for rectification",
    selfReport: "Self-report to file",
    onSiteVisit: "On-site visit",
    preliminaryOpinion: "Preliminary opinion to write",
    defence: "Defence possible",
    opinionLetter: "Opinion letter to issue",
    rectification: "Rectification to report",
    recheck: "Rectification to recheck",
    serveStep: "Step of the ladder to serve",
    stepPlan: "Rectification plan to file",
    interview: "Interview",
    stepProgress: "Weekly progress",
    statement: "Statement possible (accountability)",
    accountability: "Accountability to decide",
    recheckPeriod: "Recheck may be asked for (accountability)",
    accountabilityRecheck: "Recheck to answer (accountability)",
    appealPeriod: "Appeal possible (accountability)",
    appeal: "Appeal to answer",
    correctDecision: "Decision to correct",
  },
};
