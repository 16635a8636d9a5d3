import type { DomainEvent, EventActor } from "../history/domain-event.ts";
import { limitEnd, type Occasion } from "../shared/occasion.ts";
import type { AidList } from "./aid-list.ts";

/** A list after a held line was decided or has left: with the last one a list kept open goes on, to one more signature or to its close. */
export const afterHold = (
  list: AidList,
  { by, occasion }: { readonly by: EventActor; readonly occasion: Occasion },
): { readonly list: AidList; readonly emit: readonly DomainEvent[] } => {
  if (list.status !== "heldOpen" || list.held > 0) return { list, emit: [] };
  const status = list.late > 0 ? ("takenDown" as const) : ("closed" as const);
  const event: DomainEvent = {
    type: "HeldLinesDecided",
    subject: { kind: "list", id: list.id },
    at: occasion.now,
    actor: by,
    words: { status, deadline: limitEnd(occasion, "signature") },
  };
  return { list: { ...list, status }, emit: [event] };
};
