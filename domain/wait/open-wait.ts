import type { Application } from "../application/application.ts";
import { baseOf } from "../application/application.ts";
import type { County } from "../county/county.ts";
import type { School } from "../county/school.ts";
import { system } from "../history/domain-event.ts";
import { type InvestigatorFacts, investigatorFor, isObjectionWork } from "../objection/investigator.ts";
import type { Objection } from "../objection/objection.ts";
import { objectionOnward, objectionStanding } from "../objection/objection-path.ts";
import type { AidList } from "../publicity/aid-list.ts";
import type { Change } from "../shared/decision.ts";
import { limitEnd, type Occasion } from "../shared/occasion.ts";
import { unrecorded } from "../shared/record-mark.ts";
import type { SupervisionGrid } from "../supervision/grid.ts";
import { assigneeFor } from "./assignee.ts";
import { applicationStanding, listOnward, listStanding, onward, type Standing, sameVisit } from "./path.ts";
import { type SupervisionSubject, supervisionPath } from "./supervision-path.ts";
import type { Purpose, Visit, Wait } from "./wait.ts";

/** What a workflow asks when it begins to wait. */
export type WaitRequest = { readonly purpose: Purpose; readonly visit: Visit; readonly resumeToken: string };

/** What an objection concerns, and the persons who might look into it. */
export type Inquiry = Pick<InvestigatorFacts, "list" | "application" | "staff">;

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

const assigned = (assignee: string | undefined): { assignee?: string } => (assignee === undefined ? {} : { assignee });

/** Opens a wait on an application, or answers it at once from the record; the first one begins the class check. */
export const openApplicationWait = (facts: Facts & { readonly application: Application }): Opening => {
  const { application, request, county, school, occasion } = facts;
  const standing = applicationStanding(application, request.purpose, occasion.campaign.endsAt);
  if (standing.is !== "waiting") return standing;
  if (isReleased(facts)) return { is: "resume", words: onward(application, occasion.campaign.endsAt) };
  const begins = application.status === "submitted" && request.purpose === "classCheck";
  const subjectVersion = application.record.version + (begins ? 1 : 0);
  const assignee = assigneeFor({
    purpose: request.purpose,
    county,
    ...(school ? { school } : {}),
    application,
    escalations: 0,
  });
  const wait = waitFor(facts, {
    subject: { kind: "application", id: application.id },
    subjectVersion,
    openedAt: occasion.now,
    dueAt: request.purpose === "parked" ? limitEnd(occasion, "countyRecheck") : standing.dueAt,
    ...assigned(assignee),
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
  const { list, request, county, school, occasion } = facts;
  const { purpose } = request;
  const standing = standingOfList(facts);
  if (standing.is !== "waiting") return standing;
  const assignee = assigneeFor({ purpose, county, ...(school ? { school } : {}), list, escalations: 0 });
  const wait = waitFor(facts, {
    subject: { kind: "list", id: list.id },
    subjectVersion: list.record.version,
    openedAt: occasion.now,
    dueAt: standing.dueAt,
    ...assigned(assignee),
    unit: list.level === "school" ? list.scope : "county",
    escalations: 0,
  });
  return { is: "waiting", wait, change: { save: [wait], emit: [] } };
};

/** Who handles an objection now; nobody while its review may be asked for. */
export const handlerOf = ({ purpose, ...facts }: Omit<InvestigatorFacts, "purpose"> & { purpose: Purpose }) => {
  const { county, escalations } = facts;
  if (purpose === "parked") return assigneeFor({ purpose, county, escalations });
  return isObjectionWork(purpose) ? investigatorFor({ ...facts, purpose }) : undefined;
};

/** Opens a wait on an objection, or answers it at once from the record. */
export const openObjectionWait = (
  facts: Facts & { readonly objection: Objection; readonly inquiry: Inquiry },
): Opening => {
  const { objection, inquiry, request, county, school, occasion } = facts;
  const { purpose } = request;
  const standing = objectionStanding(objection, purpose);
  if (standing.is !== "waiting") return standing;
  if (isReleased(facts)) return { is: "resume", words: objectionOnward(objection) };
  const assignee = handlerOf({ ...inquiry, purpose, objection, county, school, escalations: 0 });
  const wait = waitFor(facts, {
    subject: { kind: "objection", id: objection.id },
    subjectVersion: objection.record.version,
    openedAt: occasion.now,
    dueAt: purpose === "parked" ? limitEnd(occasion, "countyRecheck") : standing.dueAt,
    ...assigned(assignee),
    unit: objection.unit,
    escalations: 0,
  });
  return { is: "waiting", wait, change: { save: [wait], emit: [] } };
};

/** Opens a wait on a record of the supervision, or answers it at once from the record. */
export const openSupervisionWait = (
  facts: Facts & { readonly subject: SupervisionSubject; readonly grid: SupervisionGrid },
): Opening => {
  const { subject, request, county, grid, occasion } = facts;
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
    ...assigned(path.assignee({ purpose, county, grid, escalations: 0 })),
    unit: subject.kind === "cycle" ? "county" : subject.unitId,
    escalations: 0,
  });
  return { is: "waiting", wait, change: { save: [wait], emit: [] } };
};
