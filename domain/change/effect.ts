import { type Application, type ApplicationIn, Aside, baseOf } from "../application/application.ts";
import { told } from "../application/move.ts";
import type { Day } from "../calendar/time.ts";
import type { School } from "../county/school.ts";
import type { DomainEvent, EventActor, EventType } from "../history/domain-event.ts";
import type { NeedCategory } from "../need/need-categories.ts";
import type { Occasion } from "../shared/occasion.ts";
import { onward } from "../wait/path.ts";
import type { ToldEffect } from "./change.ts";
import type { ChangeDetails, ChangeKind, DetailsOf } from "./details.ts";

/** What a change does to one application, before anything is stored. */
export type Effect = Omit<ToldEffect, "applicationId"> & {
  /** The application afterwards; absent when nothing about it changes. */
  readonly application?: Application;
  readonly emit?: readonly DomainEvent[];
  /** Its line leaves the list it stands on. */
  readonly line?: "leaves";
  /** What becomes of the work that was open on it. */
  readonly work?: "closes" | "moves";
};

type Circumstances = {
  readonly changeId: string;
  readonly happenedOn: Day;
  readonly by: EventActor;
  /** The school a pupil moves to inside the county. */
  readonly toSchool: School | undefined;
  /** What the family claims and the departments prove, without a category that was lost. */
  readonly remaining: readonly NeedCategory[];
  readonly occasion: Occasion;
};

/** What the effect of one kind of change is computed from. */
export type FactsOf<What extends ChangeKind> = Circumstances & { readonly details: DetailsOf<What> };

/** What an effect is computed from, whatever happened. */
export type EffectFacts = Circumstances & { readonly details: ChangeDetails };

/** An application that has neither ended nor been approved. */
export type Open = Exclude<Application, { status: "approved" | "rejected" | "withdrawn" | "lapsed" | "terminated" }>;
/** An approved application, paid or not. */
export type Approved = ApplicationIn<"approved">;
/** A rejection that somebody is just looking at again: the answer may revive it (domain §2.8). */
export type Disputed = ApplicationIn<"rejected">;
/** An application held by a suspension. */
export type Suspended = Extract<Application, { status: "onHold"; why: "suspension" }>;

/** Whether an application rests because the pupil's schooling is suspended. */
export const isSuspended = (application: Application): application is Suspended =>
  application.status === "onHold" && application.why === "suspension";

/** Nothing happens to this application. */
export const unaffected: Effect = { became: "unaffected" };

/** An event of an application by whoever confirmed the change, with where the application goes from here. */
export const happened = (
  type: EventType,
  application: Application,
  { by, occasion }: { readonly by: EventActor; readonly occasion: Occasion },
  words: DomainEvent["words"] = {},
): DomainEvent =>
  told(type, application, {
    at: occasion.now,
    actor: by,
    words: { ...words, ...onward(application, occasion.campaign.endsAt) },
  });

/** The state as a suspension sets it aside: without what all states share. */
export const asideOf = (application: object): Aside => Aside.parse(application);

/** A suspended application as it would stand without the suspension. */
export const revived = (application: Suspended): Open => ({ ...baseOf(application), ...application.aside });

/** Looks at a suspended application as it would stand, and lets the outcome rest again. */
export const evenSuspended =
  (effect: (application: Open) => Effect) =>
  (application: Open): Effect => {
    if (!isSuspended(application)) return effect(application);
    const { work: _, application: after, ...rest } = effect(revived(application));
    return after === undefined
      ? rest
      : { ...rest, application: { ...application, ...baseOf(after), aside: asideOf(after) } };
  };
