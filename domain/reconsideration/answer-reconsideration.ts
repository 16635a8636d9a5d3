import type { Application, ApplicationIn } from "../application/application.ts";
import { move, told } from "../application/move.ts";
import type { County } from "../county/county.ts";
import type { Role } from "../county/role.ts";
import type { School } from "../county/school.ts";
import { holdsRole, type StaffMember } from "../county/staff-member.ts";
import { awardFor } from "../review/award.ts";
import { accept, type Decision, refuse } from "../shared/decision.ts";
import { factOfName, sameFact } from "../shared/human-fact.ts";
import { limitEnd, type Occasion } from "../shared/occasion.ts";
import type { Refusal } from "../shared/refusal.ts";
import { refusalToDecide } from "../wait/may-decide.ts";
import { onward } from "../wait/path.ts";
import { closeWait, mandateOf, type Wait } from "../wait/wait.ts";
import type { AnswerForm } from "./answer-form.ts";
import { backTo } from "./back-to.ts";
import { findingsFor } from "./findings.ts";
import { openRequest } from "./instance.ts";

type Rejected = ApplicationIn<"rejected">;

/** The roles that answer, the instance's own first. */
const answering = ["AID_CENTER_REVIEWER", "AID_CENTER_HEAD", "DEPUTY_DIRECTOR", "BUREAU_DIRECTOR"] as const;

/** Whoever has neither acted nor rejected answers a request: aid is granted, a step examines again, or the rejection stands (domain §2.8). */
export const answerReconsideration = (facts: AnswerReconsideration): Decision => {
  const { actor, task, application, form, occasion } = facts;
  if (task === undefined || application === undefined) return refuse({ code: "TaskNotFound" });
  const refusal = refusalToDecide({ actor, task, purpose: "reconsideration", application });
  if (refusal) return refuse(refusal);
  const request = openRequest(application);
  if (application.status !== "rejected" || request === undefined) return refuse({ code: "TaskClosed" });
  if (application.record.version !== form.version)
    return refuse({ code: "VersionConflict", ids: { seen: form.version, now: application.record.version } });
  if (!sameFact(form.humanFact, factOfName(application.pupilName)))
    return refuse({ code: "WrongHumanFact", faults: [{ field: "humanFact", code: "wrongHumanFact" }] });

  const next = nextOf(facts, answered(facts, application));
  if ("code" in next) return refuse(next);
  const role: Role = answering.find((each) => holdsRole(actor, each, {})) ?? "AID_CENTER_HEAD";
  const words = {
    ...mandateOf(task),
    finding: form.finding,
    instance: request.instance,
    ...(form.finding === "notUpheld" && { reason: form.code }),
    ...onward(next, occasion.campaign.endsAt),
  };
  return accept({
    save: [
      next.status === "rejected" ? next : move(application, next),
      closeWait(task, { at: occasion.now, by: actor.id, outcome: form.finding }),
    ],
    emit: [told("ReconsiderationAnswered", next, { at: occasion.now, actor: { role, id: actor.id }, words })],
  });
};

/** The application with the answer under its request. */
const answered = ({ actor, form, occasion }: AnswerReconsideration, application: Rejected): Rejected => ({
  ...application,
  reconsiderations: (application.reconsiderations ?? []).map((request) =>
    request.answer
      ? request
      : {
          ...request,
          answer: {
            finding: form.finding,
            by: actor.id,
            at: occasion.now,
            text: form.text,
            ...(form.finding === "notUpheld" && { code: form.code }),
          },
        },
  ),
});

const nextOf = (facts: AnswerReconsideration, application: Rejected): Application | Refusal => {
  const { actor, form, occasion } = facts;
  switch (form.finding) {
    case "notUpheld":
      return {
        ...application,
        barred: [...(application.barred ?? []), actor.id],
        reconsiderBy: limitEnd(occasion, "reconsiderationRequest"),
      };
    case "award":
      return granted(facts, application, form);
    default:
      return examinedAgain(application, form.finding, occasion);
  }
};

/** The instance signs in the place of the step that had said no; the line still needs its publicity and every later signature. */
const granted = (
  { actor, county, school, occasion }: AnswerReconsideration,
  application: Rejected,
  form: Extract<AnswerForm, { finding: "award" }>,
): Application | Refusal => {
  if (!findingsFor({ application, by: actor.id, county, school }).includes("award"))
    return { code: "NotAllowedHere", faults: [{ field: "finding", code: "nobodyLeft" }] };
  const award = application.unit === "school" ? awardFor(application, form) : application.formerAward;
  if (award === undefined) return { code: "NotAllowedHere" };
  if ("code" in award) return award;
  const step = application.unit === "school" ? "schoolCheck" : "countyRecheck";
  const { base, signedBy: role } = backTo(step, application);
  return {
    ...base,
    acts: [...base.acts, { role, by: actor.id, at: occasion.now }],
    status: step,
    dueAt: limitEnd(occasion, step),
    award,
    queuedAt: occasion.now,
  };
};

const examinedAgain = (
  application: Rejected,
  step: "schoolCheck" | "countyRecheck",
  occasion: Occasion,
): Application | Refusal => {
  const { base } = backTo(step, application);
  const dueAt = limitEnd(occasion, step);
  if (step === "schoolCheck") return { ...base, status: step, dueAt };
  const { unit, formerAward: award } = application;
  if (unit === "school" || award === undefined) return { code: "NotAllowedHere" };
  return { ...base, status: step, dueAt, award };
};

type AnswerReconsideration = {
  readonly actor: StaffMember;
  readonly task: Wait | undefined;
  readonly application: Application | undefined;
  readonly county: County;
  readonly school: School | undefined;
  readonly form: AnswerForm;
  readonly occasion: Occasion;
};
