import {
  type Application,
  type ApplicationIn,
  type Award,
  baseOf,
  type ReviewStage,
} from "../application/application.ts";
import { move, told } from "../application/move.ts";
import { isSchoolYearOver } from "../application/school-year-over.ts";
import type { Role } from "../county/role.ts";
import type { StaffMember } from "../county/staff-member.ts";
import { rejected as rejection } from "../reconsideration/rejected.ts";
import { accept, type Decision, refuse } from "../shared/decision.ts";
import { factOfName, sameFact } from "../shared/human-fact.ts";
import { limitEnd, type Occasion } from "../shared/occasion.ts";
import type { Refusal } from "../shared/refusal.ts";
import { refusalToDecide } from "../wait/may-decide.ts";
import { onward } from "../wait/path.ts";
import { closeWait, mandateOf, type Wait } from "../wait/wait.ts";
import { awardFor } from "./award.ts";
import { askedIn, type ReviewForm } from "./review-form.ts";

type Reviewed = ApplicationIn<ReviewStage>;

/** The role in which each step is signed (domain §2.2). */
const roleOfStage = {
  classCheck: "HOMEROOM_TEACHER",
  schoolCheck: "SCHOOL_REVIEW_PANEL",
  countyRecheck: "AID_CENTER_REVIEWER",
} as const satisfies Record<ReviewStage, Role>;

/** A reviewer approves, returns or rejects the application in front of them; a teacher may only suggest a refusal. */
export const decideReview = ({ actor, task, application, form, occasion }: DecideReview): Decision => {
  if (task === undefined || application === undefined) return refuse({ code: "TaskNotFound" });
  const stage = task.purpose as ReviewStage;
  const refusal = refusalToDecide({ actor, task, purpose: stage, application });
  if (refusal) return refuse(refusal);
  if (application.status !== stage || ("queuedAt" in application && application.queuedAt !== undefined))
    return refuse({ code: "TaskClosed" });
  if (application.record.version !== form.version)
    return refuse({ code: "VersionConflict", ids: { seen: form.version, now: application.record.version } });
  if (!sameFact(form.humanFact, factOfName(application.pupilName)))
    return refuse({ code: "WrongHumanFact", faults: [{ field: "humanFact", code: "wrongHumanFact" }] });

  const next = nextOf({ stage, application: application as Reviewed, actor, occasion }, form);
  if ("code" in next) return refuse(next);
  const { to, type, words } = next;
  const moved = to.status === application.status ? to : move(application, to);
  return accept({
    save: [moved, closeWait(task, { at: occasion.now, by: actor.id, outcome: form.outcome })],
    emit: [
      told(type, moved, {
        at: occasion.now,
        actor: { role: roleOfStage[stage], id: actor.id },
        words: { stage, ...words, ...mandateOf(task), ...onward(moved, occasion.campaign.endsAt) },
      }),
    ],
  });
};

type Next = {
  readonly to: Application;
  readonly type: "ReviewApproved" | "ReviewReturned" | "ReviewRejected";
  readonly words: Record<string, string>;
};
type Step = {
  readonly stage: ReviewStage;
  readonly application: Reviewed;
  readonly actor: StaffMember;
  readonly occasion: Occasion;
};
type Said<Outcome extends ReviewForm["outcome"]> = Extract<ReviewForm, { outcome: Outcome }>;

const nextOf = (step: Step, form: ReviewForm): Next | Refusal => {
  const atClass = step.stage === "classCheck";
  switch (form.outcome) {
    case "approve":
      return approved(step, form);
    case "suggestRefusal":
      return atClass ? suggested(step, form) : { code: "NotAllowedHere" };
    case "return":
      return returned(step, form);
    case "reject":
      return atClass ? { code: "NotAllowedHere" } : rejected(step, form);
  }
};

const schoolCheckDue = (occasion: Occasion) => {
  const { closesAt } = occasion.campaign;
  return limitEnd(occasion, "schoolCheck", occasion.now > closesAt ? occasion.now : closesAt);
};

const withAct = ({ stage, application, actor, occasion }: Step) => ({
  ...baseOf(application),
  acts: [...application.acts, { role: roleOfStage[stage], by: actor.id, at: occasion.now }],
});

const approved = (step: Step, form: Said<"approve">): Next | Refusal => {
  const { application, occasion } = step;
  if (isSchoolYearOver(application.campaignId, occasion.now)) return { code: "RecognitionExpired" };
  const base = withAct(step);
  const type = "ReviewApproved";
  if (application.status === "classCheck")
    return { to: { ...base, status: "schoolCheck", dueAt: schoolCheckDue(occasion) }, type, words: {} };
  const { dueAt } = application;
  const queuedAt = occasion.now;
  if (application.status === "countyRecheck")
    return { to: { ...base, status: "countyRecheck", dueAt, award: application.award, queuedAt }, type, words: {} };
  const award: Award | Refusal = awardFor(application, form);
  if ("code" in award) return award;
  return { to: { ...base, status: "schoolCheck", dueAt, award, queuedAt }, type, words: {} };
};

const suggested = (step: Step, form: Said<"suggestRefusal">): Next => ({
  to: {
    ...withAct(step),
    status: "schoolCheck",
    dueAt: schoolCheckDue(step.occasion),
    suggestedRefusal: form.reason,
  },
  type: "ReviewApproved",
  words: { suggested: "refusal" },
});

const returned = ({ stage, application, occasion }: Step, form: Said<"return">): Next | Refusal => {
  if (application.returns[stage] >= occasion.campaign.limits.returnsPerLevel) return { code: "TooManyReturns" };
  return {
    to: {
      ...baseOf(application),
      returns: { ...application.returns, [stage]: application.returns[stage] + 1 },
      status: "correction",
      dueAt: limitEnd(occasion, "correction"),
      returnTo: stage,
      reason: form.reason,
      asked: askedIn(form),
      ...("award" in application && application.award ? { award: application.award } : {}),
    },
    type: "ReviewReturned",
    words: { reason: form.reason.code },
  };
};

const rejected = ({ stage, application, actor, occasion }: Step, form: Said<"reject">): Next => {
  const unit = stage === "countyRecheck" ? "county" : "school";
  return {
    to: rejection({ application, level: unit, unit, reason: form.reason, by: actor.id, occasion }),
    type: "ReviewRejected",
    words: { reason: form.reason.code },
  };
};

type DecideReview = {
  readonly actor: StaffMember;
  readonly task: Wait | undefined;
  readonly application: Application | undefined;
  readonly form: ReviewForm;
  readonly occasion: Occasion;
};
