import * as z from "zod";
import { Instant } from "../calendar/time.ts";
import { Role } from "../county/role.ts";
import { RecordMark } from "../shared/record-mark.ts";

/** What a file shows masked and a reveal shows in full (domain §4.1: class A, and M of a child). */
export const RevealField = z.enum([
  "pupilIdNo",
  "guardianIdNo",
  "guardianName",
  "phone",
  "email",
  "address",
  "bankAccount",
  "need",
]);
export type RevealField = z.infer<typeof RevealField>;

/**
 * Everything whose reading is written down: the fields of a file, its papers, who objected, whatever leaves as a file, and
 * the file itself where it was opened, or taken along whole, by whoever typed its facts.
 */
export const AccessField = z.enum([
  ...RevealField.options,
  "document",
  "objector",
  "evidence",
  "accessLog",
  "opened",
  "copy",
]);
export type AccessField = z.infer<typeof AccessField>;

/** The number under which taking the log itself away stands in the log. */
export const wholeLog = "access-log";

/** Why somebody must read it, in one of few words, because it stands in the history where names must not. */
export const revealReasons = [
  "identity",
  "contact",
  "visit",
  "need",
  "payment",
  "familyAsked",
  "authority",
  "audit",
] as const;

/** Every reason on record: those of a reveal, those of reading who objected, and the three a look without a form has. */
export const AccessReason = z.enum([
  ...revealReasons,
  "askBack",
  "bringAnswer",
  "protect",
  "task",
  "oversight",
  "factsTyped",
]);
export type AccessReason = z.infer<typeof AccessReason>;

/** The door through which it was read, by the verb of its thread. */
export const AccessDoor = z.enum([
  "reveal-fields",
  "show-file",
  "read-objector",
  "export-access",
  "evidence-pack",
  "open-file",
  "copy-my-data",
]);
export type AccessDoor = z.infer<typeof AccessDoor>;

/** What is odd about a look, told simply; it accuses nobody, it asks to be looked at. */
export const Oddity = z.enum(["noTask", "outsideHours", "ownSurname", "manyInAnHour"]);
export type Oddity = z.infer<typeof Oddity>;

/** One look at personal data: who, when, which file, which fields, why and by which door; never what was read. */
export const Access = z.object({
  kind: z.literal("access"),
  record: RecordMark,
  id: z.string(),
  /** The file's number: of a receipt, an objection, or of what was taken away. */
  fileId: z.string(),
  at: Instant,
  /** Staff id; the receipt number where its facts were typed, by whoever knew them. */
  by: z.string(),
  role: Role,
  /** School code of whoever looked, or `county`; the school of the file where nobody knows who looked. */
  unit: z.string(),
  door: AccessDoor,
  fields: z.array(AccessField).min(1),
  why: AccessReason,
  /** The reason in own words; sealed at rest. */
  because: z.string().exactOptional(),
  oddities: z.array(Oddity),
});
export type Access = z.infer<typeof Access>;

/** The log of one file: it holds the file's looks together, and their history is its chain. */
export const AccessLog = z.object({
  kind: z.literal("accessLog"),
  record: RecordMark,
  id: z.string(),
  looks: z.int(),
});
export type AccessLog = z.infer<typeof AccessLog>;

/** Somebody responsible has gone through the looks of a period; signed, and never changed (domain §4.6). */
export const AccessReview = z.object({
  kind: z.literal("accessReview"),
  record: RecordMark,
  id: z.string(),
  /** Whose people: a school code, or `county`. */
  unit: z.string(),
  from: Instant,
  to: Instant,
  /** Staff id or file number the review was narrowed to. */
  person: z.string().exactOptional(),
  file: z.string().exactOptional(),
  by: z.string(),
  role: Role,
  at: Instant,
  looks: z.int(),
  odd: z.int(),
  /** SHA-256 over the ids of the looks, so that the review says exactly what it saw. */
  digest: z.string(),
  /** Sealed at rest. */
  remark: z.string(),
});
export type AccessReview = z.infer<typeof AccessReview>;
