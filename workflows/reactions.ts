import type { DomainEvent, EventType } from "../domain/history/domain-event.ts";
import type { WaitError } from "../domain/wait/path.ts";
import type { Purpose } from "../domain/wait/wait.ts";
import type { WorkflowName } from "./catalogue.ts";

/** What an event moves: it starts a workflow, or ends the wait of its subject, if that waits for one of these purposes. */
export type Reaction =
  | { readonly start: WorkflowName; readonly name: string; readonly input: { readonly [word: string]: string } }
  | { readonly resume: readonly Purpose[] }
  | { readonly fail: WaitError; readonly of: readonly Purpose[] };

const lists: readonly Purpose[] = ["schoolPublicity", "countyPublicity"];
const reviews: readonly Purpose[] = ["classCheck", "schoolCheck", "countyRecheck"];
const asked: readonly Purpose[] = ["reconsideration", "parked"];
const anyStep: readonly Purpose[] = [...reviews, ...lists, "correction", "parked", "onHold"];

const word = (event: DomainEvent, name: string): string => String(event.words[name] ?? "");

/** Which event moves which workflow; an event that is not here only tells what happened (design §3). */
export const reactions: { readonly [Type in EventType]?: (event: DomainEvent) => Reaction } = {
  ApplicationSubmitted: (event) => ({
    start: "application-review",
    name: `application-${event.subject.id}-1`,
    input: { applicationId: event.subject.id, from: "classCheck", deadline: word(event, "deadline") },
  }),
  ReviewApproved: () => ({ resume: reviews }),
  ReviewReturned: () => ({ fail: "Returned", of: reviews }),
  ReviewRejected: () => ({ fail: "Rejected", of: anyStep }),
  // The first run of a case carries number 1; each request begins the next.
  ReconsiderationRequested: (event) => ({
    start: "application-review",
    name: `application-${event.subject.id}-${Number(event.words["request"]) + 1}`,
    input: { applicationId: event.subject.id, from: "reconsideration", deadline: word(event, "deadline") },
  }),
  ReconsiderationAnswered: (event) =>
    word(event, "finding") === "notUpheld" ? { fail: "Rejected", of: asked } : { resume: asked },
  CorrectionSubmitted: () => ({ resume: ["correction"] }),
  ApplicationWithdrawn: () => ({ fail: "Withdrawn", of: anyStep }),
  ApplicationLapsed: () => ({ fail: "Lapsed", of: anyStep }),
  ApplicationEnded: () => ({ fail: "Lapsed", of: anyStep }),
  ApplicationSuspended: () => ({ fail: "Held", of: anyStep }),
  ApplicationResumed: () => ({ resume: ["onHold"] }),
  CaseRechecked: () => ({ fail: "Returned", of: [...reviews, ...lists, "parked"] }),
  SchoolConfirmed: () => ({ resume: ["schoolPublicity", "parked"] }),
  ApplicationApproved: () => ({ resume: ["countyPublicity", "parked"] }),
  LineReturned: () => ({ fail: "Returned", of: [...lists, "parked"] }),
  // Nobody is left who may decide: no state knows this name, so the case is parked.
  CaseParked: () => ({ fail: "NobodyLeft", of: [...reviews, "reconsideration"] }),
  CaseReleased: () => ({ resume: ["parked"] }),
  ListRequested: (event) => ({
    start: "publicity",
    name: `publicity-${event.subject.id}-1`,
    input: { listId: event.subject.id, status: "collecting", deadline: event.at },
  }),
  ListReleased: () => ({ resume: ["postList"] }),
  ListDissolved: () => ({ fail: "Returned", of: ["postList"] }),
  ListStopped: () => ({ resume: ["window", "signList"] }),
  ListReposted: () => ({ resume: ["repostList"] }),
  ListTakenDown: () => ({ resume: ["window"] }),
  ListSigned: () => ({ resume: ["signList"] }),
  ListClosed: () => ({ resume: ["repostList"] }),
  HeldLinesDecided: () => ({ resume: ["heldLines"] }),
  ObjectionRaised: (event) => ({
    start: "objection",
    name: `objection-${event.subject.id}-1`,
    input: { objectionId: event.subject.id, status: "received", deadline: word(event, "deadline") },
  }),
  ObjectionAdmitted: () => ({ resume: ["admitObjection"] }),
  ObjectionNotAdmitted: () => ({ resume: ["admitObjection"] }),
  ObjectionDecided: () => ({ resume: ["investigateObjection"] }),
  ObjectionReviewAsked: () => ({ resume: ["objectionReview", "parked"] }),
  ObjectionReviewed: () => ({ resume: ["reviewObjection"] }),
  CyclePlanned: (event) => ({
    start: "inspection-cycle",
    name: `cycle-${event.subject.id}-1`,
    input: { cycleId: event.subject.id, status: "planned", deadline: word(event, "deadline") },
  }),
  CycleSent: () => ({ resume: ["confirmPlan", "parked"] }),
  CycleCancelled: () => ({ resume: ["confirmPlan", "parked"] }),
  CycleInspected: () => ({ resume: ["awaitOpinions"] }),
  CycleBulletinSigned: () => ({ resume: ["signBulletin", "parked"] }),
  CycleAnnounced: () => ({ resume: ["signAnnouncement", "parked"] }),
  CycleRectified: () => ({ resume: ["awaitRectification"] }),
  InspectionOpened: (event) => ({
    start: "inspection",
    name: `inspection-${event.subject.id}-1`,
    input: { inspectionId: event.subject.id, status: word(event, "status"), deadline: word(event, "deadline") },
  }),
  SelfReportFiled: () => ({ resume: ["selfReport"] }),
  VisitSigned: () => ({ resume: ["onSiteVisit"] }),
  PreliminaryOpinionIssued: () => ({ resume: ["preliminaryOpinion"] }),
  DefenceFiled: () => ({ resume: ["defence"] }),
  OpinionIssued: () => ({ resume: ["opinionLetter"] }),
  RectificationReported: () => ({ resume: ["rectification"] }),
  // Nothing is left to put right once an objection has taken every finding out of the letter.
  InspectionClosed: () => ({ resume: ["rectification"] }),
  RecheckPassed: () => ({ resume: ["recheck"] }),
  RecheckFailed: () => ({ resume: ["recheck"] }),
  EscalationOpened: (event) => ({
    start: "escalation",
    name: `escalation-${event.subject.id}-1`,
    input: { escalationId: event.subject.id, status: "opened", deadline: word(event, "deadline") },
  }),
  EscalationServed: () => ({ resume: ["serveStep", "parked"] }),
  InterviewSet: () => ({ resume: ["serveStep"] }),
  InterviewHeld: () => ({ resume: ["interview"] }),
  InterviewRefused: () => ({ resume: ["interview"] }),
  EscalationPlanFiled: () => ({ resume: ["stepPlan"] }),
  ProgressFiled: () => ({ resume: ["stepProgress"] }),
  StatementFiled: () => ({ resume: ["statement"] }),
  AccountabilityDecided: () => ({ resume: ["accountability"] }),
  AccountabilityDisputed: () => ({ resume: ["recheckPeriod"] }),
  AccountabilityRechecked: () => ({ resume: ["accountabilityRecheck"] }),
  AccountabilityAppealed: () => ({ resume: ["recheckPeriod", "appealPeriod"] }),
  AppealDecided: () => ({ resume: ["appeal"] }),
  CorrectionMade: () => ({ resume: ["correctDecision"] }),
};
