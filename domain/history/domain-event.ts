import * as z from "zod";
import { AccessEventType, accessSubjects } from "../access/access-event.ts";
import { Instant } from "../calendar/time.ts";
import { Role } from "../county/role.ts";
import { RetentionEventType, retentionSubjects } from "../retention/retention-event.ts";
import { SupervisionEventType, supervisionSubjects } from "../supervision/supervision-event.ts";

/** What can happen in the course of aid; dispatch, notices and the history page read it. */
export const AidEventType = z.enum([
  "ApplicationSubmitted",
  "ClassCheckBegan",
  "ReviewApproved",
  "ReviewReturned",
  "ReviewRejected",
  "ReconsiderationRequested",
  "ReconsiderationAnswered",
  "CorrectionSubmitted",
  "DocumentAdded",
  "DocumentRemoved",
  "ApplicationWithdrawn",
  "ApplicationLapsed",
  "LinePosted",
  "LineHeld",
  "HoldEnded",
  "LineReturned",
  "SchoolConfirmed",
  "ApplicationApproved",
  "ApplicationEnded",
  "ApplicationSuspended",
  "ApplicationResumed",
  "CaseMoved",
  "CaseRechecked",
  "FormUpdated",
  "AidAdjusted",
  "AidTerminated",
  "TaskEscalated",
  "TaskReassigned",
  "TaskRecused",
  "AbsenceDeclared",
  "AbsenceEnded",
  "CaseParked",
  "CaseReleased",
  "ListRequested",
  "ListPrepared",
  "ListDissolved",
  "ListReleased",
  "ListPosted",
  "ListStopped",
  "ListReposted",
  "LinesTakenOff",
  "ListWindowLengthened",
  "CalendarChanged",
  "ListTakenDown",
  "ListSigned",
  "ListClosed",
  "ListSnapshotTaken",
  "TakeDownProved",
  "BoardPhotoAccepted",
  "HeldLinesDecided",
  "ObjectionRaised",
  "ObjectionAdmitted",
  "ObjectionNotAdmitted",
  "ObjectionExtended",
  "ObjectorAsked",
  "ObjectorAnswered",
  "ObjectorRead",
  "ObjectionDecided",
  "ObjectionReviewAsked",
  "ObjectionReviewed",
  "ObjectionClosed",
  "AwardChanged",
  "PrivacyIncident",
  "ChangeRegistered",
  "ChangePassedOn",
  "ChangeConfirmed",
  "ChangeDeclined",
  "DropoutAlerted",
  "MakeupOpened",
  "MakeupRegistered",
  "MakeupExplained",
]);
export type AidEventType = z.infer<typeof AidEventType>;

/** What can happen to a record. */
export const EventType = z.enum([
  ...AidEventType.options,
  ...SupervisionEventType.options,
  ...AccessEventType.options,
  ...RetentionEventType.options,
]);
export type EventType = z.infer<typeof EventType>;

/** Who did it: a role and the id of a person, a receipt number, or the system. */
export const EventActor = z.object({ role: z.union([Role, z.literal("SYSTEM"), z.literal("PUBLIC")]), id: z.string() });
export type EventActor = z.infer<typeof EventActor>;

/** One thing that happened to one record, told in ids and small words, never in names (design §3). */
export const DomainEvent = z.object({
  type: EventType,
  subject: z.object({
    kind: z.enum([
      "application",
      "list",
      "objection",
      "makeup",
      "calendar",
      "change",
      "absence",
      ...supervisionSubjects,
      ...accessSubjects,
      ...retentionSubjects,
    ]),
    id: z.string(),
  }),
  at: Instant,
  actor: EventActor,
  words: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type DomainEvent = z.infer<typeof DomainEvent>;

/** The actor of everything the office's own machinery does. */
export const system: EventActor = { role: "SYSTEM", id: "system" };
