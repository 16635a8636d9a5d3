import type { Role } from "../county/role.ts";
import type { DomainEvent, EventType } from "../history/domain-event.ts";
import type { AidList } from "../publicity/aid-list.ts";
import { openRequest } from "../reconsideration/instance.ts";
import type { Application } from "./application.ts";
import { type ApplicationStatus, allows } from "./status.ts";

/** Whose turn it is, as a family may know it: an office, never a person; nobody's when the application has ended. */
const holders = {
  submitted: "HOMEROOM_TEACHER",
  classCheck: "HOMEROOM_TEACHER",
  schoolCheck: "SCHOOL_REVIEW_PANEL",
  correction: "GUARDIAN",
  schoolPublicity: "SCHOOL_REVIEW_PANEL",
  schoolConfirmed: "PRINCIPAL",
  countyRecheck: "AID_CENTER_REVIEWER",
  countyPublicity: "AID_CENTER_HEAD",
  finalSignoff: "DEPUTY_DIRECTOR",
  onHold: "SCHOOL_REVIEW_PANEL",
  approved: "AID_CENTER_HEAD",
} as const satisfies { readonly [status in ApplicationStatus]?: Role };

const isTakenDown = (list: AidList | undefined): boolean =>
  list !== undefined && ["takenDown", "signed", "heldOpen", "closed"].includes(list.status);

/** The state a family is told: a line whose list has been taken down shares the state of the list (domain §2.3). */
export const statusShown = (application: Application, list: AidList | undefined): ApplicationStatus => {
  if (application.status === "schoolPublicity" && isTakenDown(list)) return "schoolConfirmed";
  if (application.status === "countyPublicity" && isTakenDown(list)) return "finalSignoff";
  return application.status;
};

/** Whose turn it is in the state shown; an objection to a county list is looked into by the aid centre, a disputed rejection by whom the family asked. */
export const holderOf = (application: Application, shown: ApplicationStatus): Role | undefined => {
  if (application.status === "onHold") {
    if (application.why === "suspension") return undefined;
    if (application.heldFrom === "countyPublicity") return "AID_CENTER_REVIEWER";
  }
  const request = openRequest(application);
  if (request) return request.instance === "centre" ? "AID_CENTER_REVIEWER" : "DEPUTY_DIRECTOR";
  return (holders as { readonly [status in ApplicationStatus]?: Role })[shown];
};

/** What a family may do with its application now. */
export const familyActions = (application: Application): readonly ("correct" | "withdraw")[] => [
  ...(application.status === "correction" ? (["correct"] as const) : []),
  ...(allows(application.status, "withdrawn") ? (["withdraw"] as const) : []),
];

/** What of an application's history a family is told; the office's own machinery stays out, and so does who objected. */
const toldToFamilies: ReadonlySet<EventType> = new Set([
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
]);

/** The part of a history a family reads, oldest first as stored. */
export const familyHistory = (events: readonly DomainEvent[]): readonly DomainEvent[] =>
  events.filter(({ type }) => toldToFamilies.has(type));
