import type { Away } from "../absence/stand-in.ts";
import type { Application } from "../application/application.ts";
import { baseOf } from "../application/application.ts";
import type { County } from "../county/county.ts";
import type { School } from "../county/school.ts";
import { system } from "../history/domain-event.ts";
import type { Objection } from "../objection/objection.ts";
import { objectionOnward, objectionStanding } from "../objection/objection-path.ts";
import type { AidList } from "../publicity/aid-list.ts";
import type { Change } from "../shared/decision.ts";
import { limitEnd, type Occasion } from "../shared/occasion.ts";
import { unrecorded } from "../shared/record-mark.ts";
import type { SupervisionGrid } from "../supervision/grid.ts";
import { assignmentOf, type Inquiry } from "./assignment.ts";
import { applicationStanding, listOnward, listStanding, onward, type Standing, sameVisit } from "./path.ts";
import { type SupervisionSubject, supervisionPath } from "./supervision-path.ts";
import type { Purpose, Visit, Wait } from "./wait.ts";

/** What a workflow asks when it begins to wait. */
export type WaitRequest = { readonly purpose: Purpose; readonly visit: Visit; readonly resumeToken: string };

/** The answer to a workflow that wants to wait: what the record already says, or the wait to store. */
export type Opening =
  | Exclude<Standing, { is: "waiting" }>
  | { readonly is: "waiting"; readonly wait: Wait; readonly change: Change };

type Facts = {
  readonly request: WaitRequest;
  /** The subject's present wait, if it ever had one. */
  readonly current: Wait | undefined;
  readonly county: County;
  readonly school: School | undefined;
  readonly away?: Away | undefined;
  readonly occasion: Occasion;
};

/** A wait for the same work goes on under its number with the newer token; anything else is a new piece of work. */
const waitFor = (
  { request, current }: Facts,
  fresh: Omit<Wait, "kind" | "record" | "number" | "purpose" | "visit" | "resumeToken">,
): Wait => {
  const goesOn = current !== undefined && current.closed === undefined && current.purpose === request.purpose;
  const { closed: _, ...kept } = current ?? {};
  return {
    ...fresh,
    ...(goesOn ? { ...(kept as Wait), subjectVersion: fresh.subjectVersion } : {}),
    kind: "wait",
    record: current?.record ?? unrecorded,
    number: goesOn ? current.number : (current?.number ?? 0) + 1,
    purpose: request.purpose,
    visit: request.visit,
    resumeToken: request.resumeToken,
  };
};

/** Whether an operator let the parked case go on since this visit began to wait. */
const isReleased = ({ request: { purpose, visit }, current }: Facts): boolean =>
  purpose === "parked" &&
  current?.closed !== undefined &&
  current.purpose === "parked" &&
  (sameVisit(current, visit) || current.closed.at > visit.enteredAt);

/** Whose work a wait that begins now is. */
const assigned = (
  { request: { purpose }, county, school, away }: Facts,
  around: Pick<Parameters<typeof assignmentOf>[0], "subject" | "inquiry" | "grid">,
) => assignmentOf({ ...around, purpose, county, school, away, escalations: 0 });

/** Opens a wait on an application, or answers it at once from the record; the first one begins the class check. */
export const openApplicationWait = (facts: Facts & { readonly application: Application }): Opening => {
  const { application, request, occasion } = facts;
  const standing = applicationStanding(application, request.purpose, occasion.campaign.endsAt);
  if (standing.is !== "waiting") return standing;
  if (isReleased(facts)) return { is: "resume", words: onward(application, occasion.campaign.endsAt) };
  const begins = application.status === "submitted" && request.purpose === "classCheck";
  const subjectVersion = application.record.version + (begins ? 1 : 0);
  const wait = waitFor(facts, {
    subject: { kind: "application", id: application.id },
    subjectVersion,
    openedAt: occasion.now,
    dueAt: request.purpose === "parked" ? limitEnd(occasion, "countyRecheck") : standing.dueAt,
    ...assigned(facts, { subject: application }),
    unit: application.schoolCode,
    escalations: 0,
  });
  if (!begins) return { is: "waiting", wait, change: { save: [wait], emit: [] } };
  const checked: Application = { ...baseOf(application), status: "classCheck", dueAt: application.dueAt };
  const event = {
    type: "ClassCheckBegan" as const,
    subject: wait.subject,
    at: occasion.now,
    actor: system,
    words: {},
  };
  return { is: "waiting", wait, change: { save: [wait, checked], emit: [event] } };
};

/** A parked list waits for an operator, unless it has come to its end or was released. */
const standingOfList = (facts: Facts & { readonly list: AidList }): Standing => {
  const { list, request, occasion } = facts;
  if (request.purpose !== "parked") return listStanding(list, request.purpose as ListPurpose, occasion);
  const over = list.status === "closed" || list.status === "dissolved";
  return over || isReleased(facts)
    ? { is: "resume", words: listOnward(list, occasion) }
    : { is: "waiting", dueAt: limitEnd(occasion, "countyRecheck") };
};

type ListPurpose = Parameters<typeof listStanding>[1];

/** Opens a wait on a list, or answers it at once from the record. */
export const openListWait = (facts: Facts & { readonly list: AidList }): Opening => {
  const { list, occasion } = facts;
  const standing = standingOfList(facts);
  if (standing.is !== "waiting") return standing;
  const wait = waitFor(facts, {
    subject: { kind: "list", id: list.id },
    subjectVersion: list.record.version,
    openedAt: occasion.now,
    dueAt: standing.dueAt,
    ...assigned(facts, { subject: list }),
    unit: list.level === "school" ? list.scope : "county",
    escalations: 0,
  });
  return { is: "waiting", wait, change: { save: [wait], emit: [] } };
};

/** Opens a wait on an objection, or answers it at once from the record. */
export const openObjectionWait = (
  facts: Facts & { readonly objection: Objection; readonly inquiry: Inquiry },
): Opening => {
  const { objection, inquiry, request, occasion } = facts;
  const { purpose } = request;
  const standing = objectionStanding(objection, purpose);
  if (standing.is !== "waiting") return standing;
  if (isReleased(facts)) return { is: "resume", words: objectionOnward(objection) };
  const wait = waitFor(facts, {
    subject: { kind: "objection", id: objection.id },
    subjectVersion: objection.record.version,
    openedAt: occasion.now,
    dueAt: purpose === "parked" ? limitEnd(occasion, "countyRecheck") : standing.dueAt,
    ...assigned(facts, { subject: objection, inquiry }),
    unit: objection.unit,
    escalations: 0,
  });
  return { is: "waiting", wait, change: { save: [wait], emit: [] } };
};

/** Opens a wait on a record of the supervision, or answers it at once from the record. */
export const openSupervisionWait = (
  facts: Facts & { readonly subject: SupervisionSubject; readonly grid: SupervisionGrid },
): Opening => {
  const { subject, request, grid, occasion } = facts;
  const { purpose } = request;
  const path = supervisionPath(subject);
  const standing = path.standing(purpose);
  if (standing.is !== "waiting") return standing;
  if (isReleased(facts)) return { is: "resume", words: path.onward() };
  const wait = waitFor(facts, {
    subject: { kind: subject.kind, id: subject.id },
    subjectVersion: subject.record.version,
    openedAt: occasion.now,
    dueAt: purpose === "parked" ? limitEnd(occasion, "countyRecheck") : standing.dueAt,
    ...assigned(facts, { subject, grid }),
    unit: subject.kind === "cycle" ? "county" : subject.unitId,
    escalations: 0,
  });
  return { is: "waiting", wait, change: { save: [wait], emit: [] } };
};
