import * as z from "zod";
import { Day, Instant } from "../calendar/time.ts";
import { Role } from "../county/role.ts";
import { Stage } from "../county/school.ts";
import { NeedCategory, NeedLevel } from "../need/need-categories.ts";
import { ProgrammeCode } from "../programme/programmes.ts";
import { RuleVersion } from "../programme/rule-set.ts";
import { Reconsideration } from "../reconsideration/reconsideration.ts";
import { Reason } from "../review/reason.ts";
import { RecordMark } from "../shared/record-mark.ts";
import { Asked } from "./questions.ts";

/** One act in the chain of an application: who approved or signed, in which role (domain §2.2). */
const Act = z.object({ role: Role, by: z.string(), at: Instant });

/** What the school panel granted: category, level and amount (fen per term). */
export const Award = z.object({ category: NeedCategory, level: NeedLevel, amount: z.int().positive() });
export type Award = z.infer<typeof Award>;

/** The steps of review, in order; a correction goes back to the one that returned it. */
export const ReviewStage = z.enum(["classCheck", "schoolCheck", "countyRecheck"]);
export type ReviewStage = z.infer<typeof ReviewStage>;

/** What was asked about and came back, for whoever reviews next; the forms tell what became of it. */
const Correction = z.object({
  asked: z.array(Asked),
  returnedBy: ReviewStage,
  reason: Reason,
  /** Version of the form that was returned. */
  from: z.int().positive(),
  at: Instant,
  /** Why everything was left as it was, in the family's words. */
  because: z.string().exactOptional(),
});

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
  /** School that pays this term's line when the pupil has moved since the reference date (domain §2.9). */
  payingSchool: z.string().exactOptional(),
  /** Whoever rejected it, answered for the rejection, is to be followed by somebody else, or has a tie to the family: they act on it no more (domain §2.2, §2.8). */
  barred: z.array(z.string()).exactOptional(),
  /** What a relative would share with the family, as short keyed hashes; forms of before have none. */
  kinKeys: z.array(z.string()).exactOptional(),
  /** Its form asked for nothing else, every machine check of it agreed, and it was never corrected: nobody need look them up. */
  allMatch: z.literal(true).exactOptional(),
  /** Requests that a rejection be looked at again, in their order; the open one has no answer. */
  reconsiderations: z.array(Reconsideration).exactOptional(),
  /** Absent until a family has corrected something. */
  lastCorrection: Correction.exactOptional(),
};

const listed = { award: Award, listId: z.string(), serial: z.int().positive() };

/** What an application holds in each open state, beside what all states share. */
const open = {
  submitted: { status: z.literal("submitted"), dueAt: Instant },
  classCheck: { status: z.literal("classCheck"), dueAt: Instant },
  schoolCheck: {
    status: z.literal("schoolCheck"),
    dueAt: Instant,
    suggestedRefusal: Reason.exactOptional(),
    award: Award.exactOptional(),
    /** Set when the panel has approved: the application waits for its school list. */
    queuedAt: Instant.exactOptional(),
  },
  correction: {
    status: z.literal("correction"),
    dueAt: Instant,
    returnTo: ReviewStage,
    reason: Reason,
    /** What the reviewer asks about; the family sees only this. */
    asked: z.array(Asked),
    award: Award.exactOptional(),
  },
  schoolPublicity: { status: z.literal("schoolPublicity"), ...listed },
  countyRecheck: {
    status: z.literal("countyRecheck"),
    dueAt: Instant,
    award: Award,
    queuedAt: Instant.exactOptional(),
  },
  countyPublicity: { status: z.literal("countyPublicity"), ...listed },
};

/** The state a suspension sets aside, to be taken up again by the resumption (休学/复学). */
export const Aside = z.discriminatedUnion("status", [
  z.object(open.submitted),
  z.object(open.classCheck),
  z.object(open.schoolCheck),
  z.object(open.correction),
  z.object(open.schoolPublicity),
  z.object(open.countyRecheck),
  z.object(open.countyPublicity),
]);
export type Aside = z.infer<typeof Aside>;

/** Why an approved aid ends; `closed` tells nothing, because two persons only may know why (domain §2.9). */
export const TerminationCause = z.enum([
  "transferOut",
  "suspension",
  "dropout",
  "graduation",
  "categoryLost",
  "falseStatement",
  "objection",
  "closed",
]);
export type TerminationCause = z.infer<typeof TerminationCause>;

/** What will happen to an approved aid on a later day: from that day nothing, or another amount, is due, each for its own cause. */
const Planned = z.object({
  what: z.enum(["stops", "stopsUnlessBack", "adjusts"]),
  /** The change that brought it about. */
  changeId: z.string(),
  cause: z.string(),
  from: Day,
  /** The day from which it no longer holds: of an absence, the pupil's return. */
  to: Day.exactOptional(),
});
/** One thing that is to come. */
export type Planned = z.infer<typeof Planned>;

/** One application for one programme; what it holds depends on where it stands (domain §2.3). */
export const Application = z.discriminatedUnion("status", [
  z.object({ ...base, ...open.submitted }),
  z.object({ ...base, ...open.classCheck }),
  z.object({ ...base, ...open.schoolCheck }),
  z.object({ ...base, ...open.correction }),
  z.object({ ...base, ...open.schoolPublicity }),
  z.object({ ...base, ...open.countyRecheck }),
  z.object({ ...base, ...open.countyPublicity }),
  z.discriminatedUnion("why", [
    z.object({
      ...base,
      status: z.literal("onHold"),
      why: z.literal("objection"),
      ...listed,
      heldFrom: z.enum(["schoolPublicity", "countyPublicity"]),
      objectionId: z.string(),
    }),
    z.object({
      ...base,
      status: z.literal("onHold"),
      why: z.literal("suspension"),
      aside: Aside,
      /** Set while somebody objects to its line as well. */
      objectionId: z.string().exactOptional(),
    }),
  ]),
  z.object({
    ...base,
    status: z.literal("approved"),
    award: Award,
    approvedAt: Instant,
    payBy: Instant,
    /** All that is to come, in the order in which it became known; none undoes another. */
    planned: z.array(Planned).nonempty().exactOptional(),
  }),
  z.object({
    ...base,
    status: z.literal("rejected"),
    level: z.enum(["school", "county", "objection"]),
    /** Whose decision it is: an objection is decided at the level of its list. */
    unit: z.enum(["school", "county"]),
    reason: Reason,
    rejectedAt: Instant,
    /** Until when the next instance may be asked; a notice that reached the family later gives it longer. */
    reconsiderBy: Instant,
    /** What had been granted before. */
    formerAward: Award.exactOptional(),
  }),
  z.object({ ...base, status: z.literal("withdrawn"), withdrawnAt: Instant }),
  z.object({
    ...base,
    status: z.literal("lapsed"),
    lapsedAt: Instant,
    /** Absent when the correction never came. */
    cause: z.enum(["transferOut", "graduation", "closed"]).exactOptional(),
  }),
  z.object({
    ...base,
    status: z.literal("terminated"),
    award: Award,
    approvedAt: Instant,
    terminatedAt: Instant,
    cause: TerminationCause,
    /** Set when somebody had to judge, with the right of reconsideration that goes with it. */
    reason: Reason.exactOptional(),
    reconsiderBy: Instant.exactOptional(),
    /** What has to be given back if it was paid, fen. */
    recover: z.int().nonnegative(),
  }),
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
  ...(application.payingSchool === undefined ? {} : { payingSchool: application.payingSchool }),
  ...(application.barred && { barred: application.barred }),
  ...(application.kinKeys && { kinKeys: application.kinKeys }),
  ...(application.allMatch && { allMatch: true }),
  ...(application.reconsiderations && { reconsiderations: application.reconsiderations }),
  ...(application.lastCorrection && { lastCorrection: application.lastCorrection }),
});
