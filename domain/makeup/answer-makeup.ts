import type { StaffMember } from "../county/staff-member.ts";
import { holdsRole } from "../county/staff-member.ts";
import type { DomainEvent, EventActor } from "../history/domain-event.ts";
import { accept, type Decision, refuse } from "../shared/decision.ts";
import { factOfName, sameFact } from "../shared/human-fact.ts";
import type { Occasion } from "../shared/occasion.ts";
import type { Refusal } from "../shared/refusal.ts";
import type { MakeupCase } from "./makeup-case.ts";
import type { MakeupAnswer } from "./makeup-forms.ts";

/** Who answers for the children of a school. */
const answeringMakeup = ["SCHOOL_AID_OFFICER", "PRINCIPAL"] as const;

/** The role in which a person answers a school's cases; none for others. */
export const answererAt = (actor: StaffMember, schoolCode: string): EventActor | undefined => {
  const role = answeringMakeup.find((each) => holdsRole(actor, each, { schoolCode }));
  return role && { role, id: actor.id };
};

/** Why a person cannot act on a case as it was read. */
export const refusalToAnswer = ({ actor, makeupCase, read }: ToAnswer): Refusal | undefined => {
  if (makeupCase === undefined) return { code: "TaskNotFound" };
  if (answererAt(actor, makeupCase.schoolCode) === undefined) return { code: "NotYourSchool" };
  if (makeupCase.status !== "open") return { code: "TaskClosed" };
  if (makeupCase.pupilKey !== undefined && actor.ownChildren.includes(makeupCase.pupilKey)) return { code: "OwnFile" };
  if (makeupCase.record.version !== read.version)
    return { code: "VersionConflict", ids: { seen: read.version, now: makeupCase.record.version } };
  if (!sameFact(read.humanFact, factOfName(makeupCase.pupilName)))
    return { code: "WrongHumanFact", faults: [{ field: "humanFact", code: "wrongHumanFact" }] };
  return undefined;
};

/** The school asks the family in, or explains why no application is due (domain §2.10). */
export const answerMakeup = ({ actor, makeupCase, form, occasion }: AnswerMakeup): Decision => {
  const refusal = refusalToAnswer({ actor, makeupCase, read: form });
  if (refusal || makeupCase === undefined) return refuse(refusal ?? { code: "TaskNotFound" });
  if (form.outcome === "invite") return accept({ save: [{ ...makeupCase, invitedAt: occasion.now }], emit: [] });
  const explained: MakeupCase = {
    ...makeupCase,
    status: "explained",
    explanation: { reason: form.reason, text: form.text },
    answeredAt: occasion.now,
    answeredBy: actor.id,
  };
  const by = answererAt(actor, makeupCase.schoolCode) ?? { role: "PRINCIPAL", id: actor.id };
  return accept({
    save: [explained],
    emit: [told("MakeupExplained", explained, { at: occasion.now, actor: by, words: { reason: form.reason } })],
  });
};

/** What becomes of the open cases about a pupil whose form was sent: each is registered with its receipt number. */
export const registeredCases = ({ makeupCases, receiptNo, actor, at }: Registered) => {
  const registered = makeupCases
    .filter(({ status }) => status === "open")
    .map(
      (makeupCase): MakeupCase => ({
        ...makeupCase,
        status: "registered",
        receiptNo,
        answeredAt: at,
        answeredBy: actor.id,
      }),
    );
  return {
    save: registered,
    emit: registered.map((each) => told("MakeupRegistered", each, { at, actor, words: { receiptNo } })),
  };
};

const told = (
  type: DomainEvent["type"],
  { id }: MakeupCase,
  rest: Pick<DomainEvent, "at" | "actor" | "words">,
): DomainEvent => ({ type, subject: { kind: "makeup", id }, ...rest });

type Read = { readonly version: number; readonly humanFact: string };

type ToAnswer = {
  readonly actor: StaffMember;
  readonly makeupCase: MakeupCase | undefined;
  /** What the person read off the page. */
  readonly read: Read;
};

type AnswerMakeup = {
  readonly actor: StaffMember;
  readonly makeupCase: MakeupCase | undefined;
  readonly form: MakeupAnswer;
  readonly occasion: Occasion;
};

type Registered = {
  readonly makeupCases: readonly MakeupCase[];
  readonly receiptNo: string;
  readonly actor: EventActor;
  readonly at: Occasion["now"];
};
