import type { TimeLimits } from "../campaign/campaign.ts";
import type { RuleVersion } from "./rule-set.ts";

/** The time limits of domain §2.5 beside those a campaign carries; working days unless the name says otherwise. */
export type AidPolicy = {
  readonly limits: TimeLimits;
  /** The application window, from the first day of term. */
  readonly applyWindow: number;
  /** The makeup window after the regular county list (domain §2.10). */
  readonly makeupWindow: number;
  /** From an objection's arrival to its registration. */
  readonly objectionRegistration: number;
  /** Once, with notice. */
  readonly objectionExtension: number;
  readonly reconsiderationAnswer: number;
  readonly takedownHours: number;
  /** From a guardian's request about stored data to its answer (PIPL art. 50 names no number; GB/T 35273 30 calendar days at most). */
  readonly dataRequestAnswer: number;
  /** Each side of a transfer moves the student record. */
  readonly transferRecordMove: number;
  /** Information that must be public (政府信息公开条例 art. 26). */
  readonly informationPublished: number;
};

const usualPolicy: AidPolicy = {
  limits: {
    classCheck: 3,
    schoolCheck: 5,
    correction: 5,
    returnsPerLevel: 2,
    schoolPublicity: 5,
    countyPublicity: 5,
    objectionReply: 3,
    countyRecheck: 10,
    posting: 3,
    signature: 3,
    reconsiderationRequest: 5,
    paymentStart: 10,
    escalation: 2,
  },
  applyWindow: 10,
  makeupWindow: 20,
  objectionRegistration: 1,
  objectionExtension: 5,
  reconsiderationAnswer: 10,
  takedownHours: 1,
  dataRequestAnswer: 15,
  transferRecordMove: 10,
  informationPublished: 20,
};

/** The time limits that go with each version of the rules; a campaign may lengthen its publicity to 7 working days. */
export const aidPolicies: Readonly<Record<RuleVersion, AidPolicy>> = { "S0-2018": usualPolicy, "2026": usualPolicy };

/** Petitions (信访), in calendar days (信访工作条例 arts. 34-36). */
export const petitionCalendarDays = {
  settlement: 60,
  settlementExtension: 30,
  reviewRequest: 30,
  review: 30,
  finalCheckRequest: 30,
  finalCheck: 30,
} as const;
