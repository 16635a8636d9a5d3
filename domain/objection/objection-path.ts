import type { DomainEvent, EventActor, EventType } from "../history/domain-event.ts";
import type { Occasion } from "../shared/occasion.ts";
import type { Standing } from "../wait/path.ts";
import type { Purpose } from "../wait/wait.ts";
import { isAnswered, type Objection } from "./objection.ts";

/** The words an objection's workflow goes on with: where it stands and until when that must be done. */
export const objectionOnward = ({ status, dueAt }: Objection): { status: string; deadline: string } => ({
  status,
  deadline: dueAt,
});

const standsBefore = (objection: Objection): Purpose | undefined => {
  if (objection.status === "received") return "admitObjection";
  if (objection.status === "investigating") return "investigateObjection";
  if (objection.status === "reviewAsked") return "reviewObjection";
  return isAnswered(objection) ? "objectionReview" : undefined;
};

/** What an objection's record says to a wait for this purpose; a parked one waits for an operator until it is closed. */
export const objectionStanding = (objection: Objection, purpose: Purpose): Standing => {
  const isWaiting = purpose === "parked" ? objection.status !== "closed" : standsBefore(objection) === purpose;
  return isWaiting ? { is: "waiting", dueAt: objection.dueAt } : { is: "resume", words: objectionOnward(objection) };
};

/** Tells what happened to an objection, in ids and small words; never who objected. */
export const objectionTold = (
  type: EventType,
  objection: Objection,
  { by, occasion, words = {} }: Telling,
): DomainEvent => ({
  type,
  subject: { kind: "objection", id: objection.id },
  at: occasion.now,
  actor: by,
  words: { ...words, ...objectionOnward(objection) },
});

type Telling = {
  readonly by: EventActor;
  readonly occasion: Occasion;
  readonly words?: DomainEvent["words"];
};
