import * as z from "zod";
import { Instant } from "../calendar/time.ts";
import { RecordMark } from "../shared/record-mark.ts";
import { ApplicationForm } from "./application-form.ts";
import { Consent } from "./consent.ts";

/** What the machine compared, and with what result (domain §4.1 validation classes). */
export const MachineCheck = z.object({
  check: z.enum([
    "record",
    "name",
    "school",
    "class",
    "boarding",
    "categories",
    "guardianAge",
    "ageForGrade",
    "account",
  ]),
  result: z.enum(["match", "differs", "unknown"]),
});
export type MachineCheck = z.infer<typeof MachineCheck>;

/** A pupil's recognition for a school year: one submission, under one receipt number (家庭经济困难学生认定). */
export const Recognition = z.object({
  kind: z.literal("recognition"),
  record: RecordMark,
  receiptNo: z.string(),
  campaignId: z.string(),
  schoolYear: z.string(),
  schoolCode: z.string(),
  pupilKey: z.string(),
  /** Id in the pupils' register, absent while the record is in doubt. */
  pupilId: z.string().exactOptional(),
  pupilName: z.string(),
  /** The first fact and the second fact that open the file with the receipt number: pupil's name and these digits. */
  phoneEnding: z.string().length(4),
  guardian: z.object({
    name: z.string(),
    email: z.string().exactOptional(),
    noticeChannel: z.enum(["email", "paper"]),
  }),
  applicationIds: z.array(z.string()).min(1),
  formVersion: z.int().positive(),
  submittedAt: Instant,
  /** A member of staff who filled the form on the family's behalf, with the mandate recorded. */
  onBehalf: z.object({ staffId: z.string(), mandate: z.string() }).exactOptional(),
  checks: z.array(MachineCheck),
  /** What was agreed to, the latest last; absent in submissions that an earlier version of the house took. */
  consents: z.array(Consent).exactOptional(),
  /** Registered after the application window: within the makeup window, or with a case of its own. */
  makeup: z.enum(["window", "case"]).exactOptional(),
  /** Receipt number of the recognition of the year before, which was renewed. */
  renews: z.string().exactOptional(),
});
export type Recognition = z.infer<typeof Recognition>;

/** One frozen version of the form of a recognition; sensitive fields are sealed at rest. */
export const FrozenForm = z.object({
  kind: z.literal("form"),
  record: RecordMark,
  receiptNo: z.string(),
  formVersion: z.int().positive(),
  savedAt: Instant,
  content: ApplicationForm,
});
export type FrozenForm = z.infer<typeof FrozenForm>;

/** A form being filled, state `draft` of domain §2.3: whatever was typed so far, by section; sealed at rest as a whole. */
export const FormDraft = z.object({
  kind: z.literal("draft"),
  record: RecordMark,
  receiptNo: z.string(),
  startedAt: Instant,
  campaignId: z.string(),
  /** The two facts that open the draft again together with the receipt number. */
  pupilName: z.string(),
  phoneEnding: z.string().length(4),
  typed: z.record(z.string(), z.record(z.string(), z.unknown())),
  onBehalf: z.object({ staffId: z.string(), mandate: z.string() }).exactOptional(),
  /** The makeup case that let the form be begun. */
  makeupId: z.string().exactOptional(),
});
export type FormDraft = z.infer<typeof FormDraft>;
