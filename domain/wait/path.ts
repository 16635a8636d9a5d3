import type { Application, Aside } from "../application/application.ts";
import type { Instant } from "../calendar/time.ts";
import type { AidList } from "../publicity/aid-list.ts";
import { openRequest } from "../reconsideration/instance.ts";
import { limitEnd, type Occasion } from "../shared/occasion.ts";
import type { Purpose, Wait } from "./wait.ts";

/** What the record says to a workflow that wants to wait: wait on, go on with these words, or fail by this name. */
export type Standing =
  | { readonly is: "waiting"; readonly dueAt: Instant }
  | { readonly is: "resume"; readonly words: { readonly [word: string]: string } }
  | { readonly is: "fail"; readonly error: WaitError; readonly words: { readonly [word: string]: string } };

/** The names by which a wait fails; ASL routes them (design §6). */
export type WaitError = "Returned" | "Rejected" | "Withdrawn" | "Lapsed" | "Held" | "NobodyLeft";

/** The steps of `application-review` in order; an application stands before exactly one of them. */
const steps = ["classCheck", "schoolCheck", "schoolPublicity", "countyRecheck", "countyPublicity", "approved"] as const;
type Step = (typeof steps)[number];

const ends = { rejected: "Rejected", withdrawn: "Withdrawn", lapsed: "Lapsed" } as const;

/** The step an application stands before; while it is corrected or held, the one it goes back to. */
const stepOf = (application: Application | Aside): Step | "reconsideration" | undefined => {
  switch (application.status) {
    case "submitted":
      return "classCheck";
    case "schoolCheck":
      return application.queuedAt === undefined ? "schoolCheck" : "schoolPublicity";
    case "countyRecheck":
      return application.queuedAt === undefined ? "countyRecheck" : "countyPublicity";
    case "correction":
      return application.returnTo;
    case "onHold":
      return application.why === "suspension" ? stepOf(application.aside) : application.heldFrom;
    case "rejected":
      return openRequest(application) && "reconsideration";
    case "withdrawn":
    case "lapsed":
      return undefined;
    case "terminated":
      return "approved";
    default:
      return application.status;
  }
};

/** Until when the present step of an application must be done; waiting for a list has only the campaign's end. */
const dueAtOf = (application: Application, campaignEnd: Instant): Instant =>
  "dueAt" in application && !("queuedAt" in application && application.queuedAt !== undefined)
    ? application.dueAt
    : (openRequest(application)?.answerBy ?? campaignEnd);

/** The words a workflow goes on with: the step that comes next and its deadline. */
export const onward = (application: Application, campaignEnd: Instant): { from: string; deadline: string } => ({
  from: stepOf(application) ?? application.status,
  deadline: dueAtOf(application, campaignEnd),
});

/** What an application's record says to a wait for this purpose (design §6: the record is the truth). */
export const applicationStanding = (application: Application, purpose: Purpose, campaignEnd: Instant): Standing => {
  const words = onward(application, campaignEnd);
  const request = openRequest(application);
  if (purpose === "reconsideration" && request) return { is: "waiting", dueAt: request.answerBy };
  if (application.status in ends && !(request && purpose === "parked"))
    return { is: "fail", error: ends[application.status as keyof typeof ends], words };
  if (purpose === "reconsideration") return { is: "resume", words };
  const isSuspended = application.status === "onHold" && application.why === "suspension";
  if (isSuspended)
    return purpose === "onHold" ? { is: "waiting", dueAt: campaignEnd } : { is: "fail", error: "Held", words };
  if (purpose === "onHold") return { is: "resume", words };
  if (purpose === "parked") return { is: "waiting", dueAt: campaignEnd };
  if (application.status === "correction")
    return purpose === "correction"
      ? { is: "waiting", dueAt: application.dueAt }
      : { is: "fail", error: "Returned", words };
  if (purpose === "correction") return { is: "resume", words };
  const ahead = steps.indexOf(stepOf(application) as Step) - steps.indexOf(purpose as Step);
  if (ahead === 0) return { is: "waiting", dueAt: dueAtOf(application, campaignEnd) };
  return ahead > 0 ? { is: "resume", words } : { is: "fail", error: "Returned", words };
};

/** Until when the present step of a list must be done; what the office's own machinery does is due at once. */
const listDueAt = (list: AidList, occasion: Occasion): Instant => {
  switch (list.status) {
    case "prepared":
    case "stopped":
      return limitEnd(occasion, "posting");
    case "posted":
      return list.window?.endsAt ?? occasion.now;
    case "takenDown":
      return limitEnd(occasion, "signature");
    case "heldOpen":
      return occasion.campaign.endsAt;
    default:
      return occasion.now;
  }
};

/** The words a list's workflow goes on with: where the list stands and the deadline of that step. */
export const listOnward = (list: AidList, occasion: Occasion): { status: string; deadline: string } => ({
  status: list.status,
  deadline: listDueAt(list, occasion),
});

const listPurposes = {
  postList: "prepared",
  window: "posted",
  repostList: "stopped",
  signList: "takenDown",
  heldLines: "heldOpen",
} as const;

/** What a list's record says to a wait for this purpose. */
export const listStanding = (list: AidList, purpose: keyof typeof listPurposes, occasion: Occasion): Standing => {
  const words = listOnward(list, occasion);
  if (list.status === "dissolved") return { is: "fail", error: "Returned", words };
  if (list.status === listPurposes[purpose]) return { is: "waiting", dueAt: listDueAt(list, occasion) };
  return { is: "resume", words };
};

/** Whether a wait was opened by this very visit of the workflow, e.g. when the task handler is retried. */
export const sameVisit = (wait: Wait, visit: Wait["visit"]): boolean =>
  wait.visit.execution === visit.execution &&
  wait.visit.state === visit.state &&
  wait.visit.enteredAt === visit.enteredAt;

/**
 * Whether the run has left this visit and waits, or has waited, at a later one: a handler that was too slow for its visit
 * must not put that dead token over the living one.
 */
export const hasMovedOn = ({ visit: present }: Wait, visit: Wait["visit"]): boolean =>
  present.execution === visit.execution && Date.parse(present.enteredAt) > Date.parse(visit.enteredAt);
