import * as z from "zod";
import { AccessField } from "../../domain/access/access.ts";
import { ReviewStage } from "../../domain/application/application.ts";
import { Asked, questionNames } from "../../domain/application/questions.ts";
import { applicationStatuses } from "../../domain/application/status.ts";
import { Day, Instant } from "../../domain/calendar/time.ts";
import { Role } from "../../domain/county/role.ts";
import { Stage } from "../../domain/county/school.ts";
import { AidEventType } from "../../domain/history/domain-event.ts";
import { ProgrammeCode } from "../../domain/programme/programmes.ts";
import { reasonCodes } from "../../domain/review/reason.ts";
import { ReconsiderationStanding } from "./reconsideration.ts";

/** Who did something, as a family may know it; an objector is never named, not even as the public. */
const TellableRole = z.union([Role, z.literal("SYSTEM")]);

const Happening = z.object({
  at: Instant,
  type: AidEventType,
  role: TellableRole.exactOptional(),
  /** The step of a review that approved, returned or rejected. */
  stage: ReviewStage.exactOptional(),
  reason: z.enum(reasonCodes).exactOptional(),
  /** What a correction changed. */
  fields: z.array(z.enum(questionNames)).exactOptional(),
});

/** What a change in mid-period may have done to an application, as its family is told; `closed` tells no reason. */
export const familyChanges = ["rests", "left", "stageOver", "closed", "stops", "stopsUnlessBack", "adjusts"] as const;

/** One application as its family sees it: where it stands, who holds it, until when, what can be done (features row 12). */
export const ApplicationStanding = z.object({
  id: z.string(),
  programme: ProgrammeCode,
  status: z.enum(applicationStatuses),
  /** Checked and waiting for the next list of the school or the county. */
  queued: z.boolean(),
  holder: Role.exactOptional(),
  /** Until when the present step is to be done. */
  dueAt: Instant.exactOptional(),
  /** Fen, once the panel has set it. */
  amount: z.int().exactOptional(),
  payBy: Instant.exactOptional(),
  /** The place on a list that hangs now. */
  hanging: z.object({ listId: z.string(), serial: z.int(), endsAt: Instant }).exactOptional(),
  reason: z.object({ code: z.enum(reasonCodes), text: z.string().exactOptional() }).exactOptional(),
  /** What the reviewer asks about. */
  asked: z.array(Asked).exactOptional(),
  rejectedBy: z.enum(["school", "county", "objection"]).exactOptional(),
  reconsiderBy: Instant.exactOptional(),
  /** What can be done about a rejection, and what became of every request to look at it again. */
  reconsideration: ReconsiderationStanding.exactOptional(),
  /** What a change in mid-period did to it, and the first day on which it is felt. */
  change: z.object({ is: z.enum(familyChanges), from: Day.exactOptional() }).exactOptional(),
  actions: z.array(z.enum(["correct", "withdraw"])),
  history: z.array(Happening),
});
export type ApplicationStanding = z.infer<typeof ApplicationStanding>;

/** A family's own file: one submission with all its applications. */
export const MyApplicationsView = z.object({
  receiptNo: z.string(),
  pupilName: z.string(),
  schoolYear: z.string(),
  school: z.object({ name: z.string(), englishName: z.string() }),
  stage: Stage,
  grade: z.int(),
  classNo: z.int(),
  submittedAt: Instant,
  onBehalf: z.boolean(),
  /** The term for which this file can be renewed now. */
  renewal: z.object({ schoolYear: z.string(), term: z.enum(["1", "2"]) }).exactOptional(),
  applications: z.array(ApplicationStanding),
  /** When the office saw data in full or opened a paper, by unit and role, never by name, and when the file was opened by its facts; the latest first. */
  looks: z.array(
    z.object({
      at: Instant,
      role: Role,
      /** Absent where nobody knows who it was: whoever had the receipt number and the facts. */
      unit: z.object({ name: z.string(), englishName: z.string() }).exactOptional(),
      fields: z.array(AccessField),
    }),
  ),
});
export type MyApplicationsView = z.infer<typeof MyApplicationsView>;
