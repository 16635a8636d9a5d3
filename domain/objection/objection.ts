import * as z from "zod";
import { Instant } from "../calendar/time.ts";
import { RecordMark } from "../shared/record-mark.ts";

/** How an objection comes in that staff register (domain §2.7); all others come by the web. */
export const registeredChannels = ["phone", "paper", "mail", "inPerson"] as const;
const ObjectionChannel = z.enum(["web", ...registeredChannels]);

/** What an objection may be about, as whoever objects chooses it (domain §2.7). */
export const objectionSubjects = [
  "notEntitled",
  "wrongAmount",
  "missingChild",
  "privacyBreach",
  "processFault",
] as const;
export type ObjectionSubject = (typeof objectionSubjects)[number];

/**
 * Where an objection stands (domain §2.7): received, admitted and looked into, or not admitted; answered; the objector may
 * ask for a review of the answer, and then it is closed.
 */
const ObjectionStatus = z.enum([
  "received",
  "investigating",
  "notAdmitted",
  "upheld",
  "partlyUpheld",
  "notUpheld",
  "reviewAsked",
  "reviewed",
  "closed",
]);

/** What an inquiry may find. */
export const findings = ["upheld", "partlyUpheld", "notUpheld"] as const;
const Finding = z.enum(findings);
export type Finding = z.infer<typeof Finding>;

/** What an answer brought about, among what fits its subject (domain §2.7). */
export const objectionEffects = ["none", "reject", "changeAward", "requeue", "openMakeup", "repost"] as const;
const ObjectionEffect = z.enum(objectionEffects);
export type ObjectionEffect = z.infer<typeof ObjectionEffect>;

/** The line an objection concerns, by its number on the list. */
const ofLine = { serial: z.int().positive(), applicationId: z.string() };

/** What an objection is about, with the line it concerns; a process fault may lie with one line or with the whole list. */
const ObjectionAbout = z.discriminatedUnion("what", [
  z.object({ what: z.literal("notEntitled"), ...ofLine }),
  z.object({ what: z.literal("wrongAmount"), ...ofLine }),
  z.object({
    what: z.literal("missingChild"),
    schoolCode: z.string(),
    /** Sealed at rest. */
    child: z.object({ name: z.string(), note: z.string() }),
  }),
  z.object({ what: z.literal("privacyBreach") }),
  z.object({
    what: z.literal("processFault"),
    serial: ofLine.serial.exactOptional(),
    applicationId: ofLine.applicationId.exactOptional(),
  }),
]);

/** An objection to a list (异议); one that comes after the window is a complaint (投诉) and holds nothing. Texts are sealed at rest. */
export const Objection = z.object({
  kind: z.literal("objection"),
  record: RecordMark,
  id: z.string(),
  listId: z.string(),
  level: z.enum(["school", "county"]),
  /** School code, or `county`: who answers. */
  unit: z.string(),
  nature: z.enum(["objection", "complaint"]),
  channel: ObjectionChannel,
  receivedAt: Instant,
  /** Who wrote it down and until when that was due, when it did not come by the web. */
  registered: z.object({ by: z.string(), at: Instant, dueBy: Instant }).exactOptional(),
  about: ObjectionAbout,
  /** What it holds until it is decided. */
  holds: z.enum(["line", "list", "nothing"]),
  text: z.string(),
  /** Who objects; absent when anonymous. Read by the aid centre only, with a reason. */
  objector: z.object({ name: z.string(), contact: z.string() }).exactOptional(),
  /** Keyed hash of the code with which the objector comes back. */
  codeHash: z.string().exactOptional(),
  status: ObjectionStatus,
  /** When the answer was promised. */
  answerBy: Instant,
  /** When the present step must be done: until the answer the same, later after an escalation. */
  dueAt: Instant,
  admission: z.object({ by: z.string(), at: Instant }).exactOptional(),
  extension: z.object({ by: z.string(), at: Instant, reason: z.string(), until: Instant }).exactOptional(),
  /** What the investigator asked and the objector answered, the first one first. */
  conversation: z.array(z.object({ from: z.enum(["office", "objector"]), text: z.string(), at: Instant })),
  /** The answer in writing. */
  reply: z
    .object({
      text: z.string(),
      by: z.string(),
      at: Instant,
      result: z.union([Finding, z.literal("notAdmitted")]),
      effect: ObjectionEffect,
    })
    .exactOptional(),
  review: z
    .object({
      askedAt: Instant,
      why: z.string(),
      answer: z
        .object({
          text: z.string(),
          by: z.string(),
          at: Instant,
          outcome: z.enum(["confirmed", "changed"]),
          result: z.union([Finding, z.literal("notAdmitted")]),
          effect: ObjectionEffect,
        })
        .exactOptional(),
    })
    .exactOptional(),
});
export type Objection = z.infer<typeof Objection>;

/** The number of the line an objection concerns; 0 for the list as a whole. */
export const serialOf = ({ about }: Pick<Objection, "about">): number => ("serial" in about ? (about.serial ?? 0) : 0);

/** The application an objection concerns, if it concerns one. */
export const applicationIdOf = ({ about }: Pick<Objection, "about">): string | undefined =>
  "applicationId" in about ? about.applicationId : undefined;

/** Whether an objection concerns the list as a whole. */
export const concernsWholeList = (objection: Pick<Objection, "about">): boolean =>
  ["privacyBreach", "processFault"].includes(objection.about.what) && serialOf(objection) === 0;

/** Whether an objection was answered and its review may be asked for until `dueAt`. */
export const isAnswered = ({ status }: Pick<Objection, "status">): boolean =>
  ["notAdmitted", "upheld", "partlyUpheld", "notUpheld"].includes(status);

/** Whether somebody of the office must act on an objection. */
export const needsWork = ({ status }: Pick<Objection, "status">): boolean =>
  ["received", "investigating", "reviewAsked"].includes(status);
