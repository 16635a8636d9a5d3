import * as z from "zod";

/** What the workflows of supervision wait for; those without an office are rights of the unit or waits for others. */
export const SupervisionPurpose = z.enum([
  "confirmPlan",
  "awaitOpinions",
  "signBulletin",
  "signAnnouncement",
  "awaitRectification",
  "selfReport",
  "onSiteVisit",
  "preliminaryOpinion",
  "defence",
  "opinionLetter",
  "rectification",
  "recheck",
  "serveStep",
  "stepPlan",
  "interview",
  "stepProgress",
  "statement",
  "accountability",
  "recheckPeriod",
  "accountabilityRecheck",
  "appealPeriod",
  "appeal",
  "correctDecision",
]);
export type SupervisionPurpose = z.infer<typeof SupervisionPurpose>;
