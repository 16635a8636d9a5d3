import * as z from "zod";
import { Instant } from "../calendar/time.ts";
import { Role } from "../county/role.ts";
import { Stage } from "../county/school.ts";
import { NeedCategory, NeedLevel } from "../need/need-categories.ts";
import { ProgrammeCode } from "../programme/programmes.ts";
import { RuleVersion } from "../programme/rule-set.ts";
import { Reason } from "../review/reason.ts";
import { RecordMark } from "../shared/record-mark.ts";

/** One act in the chain of an application: who approved or signed, in which role (domain §2.2). */
const Act = z.object({ role: Role, by: z.string(), at: Instant });

/** What the school panel granted: category, level and amount (fen per term). */
export const Award = z.object({ category: NeedCategory, level: NeedLevel, amount: z.int().positive() });
export type Award = z.infer<typeof Award>;

/** The steps of review, in order; a correction goes back to the one that returned it. */
export const ReviewStage = z.enum(["classCheck", "schoolCheck", "countyRecheck"]);
export type ReviewStage = z.infer<typeof ReviewStage>;

const base = {
  kind: z.literal("application"),
  record: RecordMark,
  /** Application number: receipt number and the programme's place in it. */
  id: z.string(),
  receiptNo: z.string(),
  campaignId: z.string(),
  programme: ProgrammeCode,
  ruleVersion: RuleVersion,
  schoolCode: z.string(),
  township: z.string(),
  stage: Stage,
  grade: z.int(),
  classNo: z.int(),
  boarding: z.enum(["boarding", "day"]),
  /** Primary category of need as proved or claimed, what the panel is offered to confirm. */
  proposedCategory: NeedCategory,
  /** Keyed hash of the pupil's ID number. */
  pupilKey: z.string(),
  pupilName: z.string(),
  formVersion: z.int().positive(),
  submittedAt: Instant,
  acts: z.array(Act),
  /** Times this application was returned, by step (at most two each, domain §2.5). */
  returns: z.object({ classCheck: z.int(), schoolCheck: z.int(), countyRecheck: z.int() }),
};

const listed = { award: Award, listId: z.string(), serial: z.int().positive() };

/** One application for one programme; what it holds depends on where it stands (domain §2.3). */
export const Application = z.discriminatedUnion("status", [
  z.object({ ...base, status: z.literal("submitted"), dueAt: Instant }),
  z.object({ ...base, status: z.literal("classCheck"), dueAt: Instant }),
  z.object({
    ...base,
    status: z.literal("schoolCheck"),
    dueAt: Instant,
    suggestedRefusal: Reason.exactOptional(),
    award: Award.exactOptional(),
    /** Set when the panel has approved: the application waits for its school list. */
    queuedAt: Instant.exactOptional(),
  }),
  z.object({
    ...base,
    status: z.literal("correction"),
    dueAt: Instant,
    returnTo: ReviewStage,
    reason: Reason,
    /** Form sections the reviewer asks about; the family sees only these. */
    sections: z.array(z.string()),
    award: Award.exactOptional(),
  }),
  z.object({ ...base, status: z.literal("schoolPublicity"), ...listed }),
  z.object({
    ...base,
    status: z.literal("countyRecheck"),
    dueAt: Instant,
    award: Award,
    queuedAt: Instant.exactOptional(),
  }),
  z.object({ ...base, status: z.literal("countyPublicity"), ...listed }),
  z.object({
    ...base,
    status: z.literal("onHold"),
    ...listed,
    heldFrom: z.enum(["schoolPublicity", "countyPublicity"]),
    objectionId: z.string(),
  }),
  z.object({ ...base, status: z.literal("approved"), award: Award, approvedAt: Instant, payBy: Instant }),
  z.object({
    ...base,
    status: z.literal("rejected"),
    level: z.enum(["school", "county", "objection"]),
    reason: Reason,
    rejectedAt: Instant,
    reconsiderBy: Instant,
  }),
  z.object({ ...base, status: z.literal("withdrawn"), withdrawnAt: Instant }),
  z.object({ ...base, status: z.literal("lapsed"), lapsedAt: Instant }),
]);
export type Application = z.infer<typeof Application>;

/** An application in one of these states. */
export type ApplicationIn<Status extends Application["status"]> = Extract<Application, { status: Status }>;
type Base = Pick<Application, keyof typeof base>;

/** The part every state shares, for building the next one. */
export const baseOf = (application: Application): Base => ({
  kind: application.kind,
  record: application.record,
  id: application.id,
  receiptNo: application.receiptNo,
  campaignId: application.campaignId,
  programme: application.programme,
  ruleVersion: application.ruleVersion,
  schoolCode: application.schoolCode,
  township: application.township,
  stage: application.stage,
  grade: application.grade,
  classNo: application.classNo,
  boarding: application.boarding,
  proposedCategory: application.proposedCategory,
  pupilKey: application.pupilKey,
  pupilName: application.pupilName,
  formVersion: application.formVersion,
  submittedAt: application.submittedAt,
  acts: application.acts,
  returns: application.returns,
});
