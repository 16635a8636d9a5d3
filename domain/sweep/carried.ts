import type { Application } from "../application/application.ts";
import type { Objection } from "../objection/objection.ts";
import { objectionOnward, objectionStanding } from "../objection/objection-path.ts";
import type { AidList } from "../publicity/aid-list.ts";
import { openRequest } from "../reconsideration/instance.ts";
import type { Occasion } from "../shared/occasion.ts";
import { applicationStanding, listOnward, listStanding, onward, type Standing } from "../wait/path.ts";
import { type SupervisionSubject, supervisionPath } from "../wait/supervision-path.ts";
import type { Purpose } from "../wait/wait.ts";

/** A record that a workflow carries. */
export type Carried = Application | AidList | Objection | SupervisionSubject;

const over: readonly Application["status"][] = ["approved", "terminated", "withdrawn", "lapsed"];

/** Whether a workflow has to be running for this record. */
export const goesOn = (subject: Carried): boolean => {
  switch (subject.kind) {
    case "application":
      return subject.status === "rejected" ? openRequest(subject) !== undefined : !over.includes(subject.status);
    case "list":
      return subject.status !== "closed" && subject.status !== "dissolved";
    case "objection":
      return subject.status !== "closed";
    default:
      // What can be parked is not over.
      return supervisionPath(subject).standing("parked").is === "waiting";
  }
};

/** The words with which a workflow begins again where the record stands. */
export const onwardOf = (subject: Carried, occasion: Occasion): { readonly [word: string]: string } => {
  if (subject.kind === "application") return onward(subject, occasion.campaign.endsAt);
  if (subject.kind === "list") return listOnward(subject, occasion);
  return subject.kind === "objection" ? objectionOnward(subject) : supervisionPath(subject).onward();
};

/** What the record says to a wait for this purpose, of whatever kind it is. */
export const standingOf = (subject: Carried, purpose: Purpose, occasion: Occasion): Standing => {
  if (subject.kind === "application") return applicationStanding(subject, purpose, occasion.campaign.endsAt);
  if (subject.kind === "objection") return objectionStanding(subject, purpose);
  if (subject.kind !== "list") return supervisionPath(subject).standing(purpose);
  if (purpose !== "parked") return listStanding(subject, purpose as Parameters<typeof listStanding>[1], occasion);
  return goesOn(subject)
    ? { is: "waiting", dueAt: occasion.now }
    : { is: "resume", words: listOnward(subject, occasion) };
};
