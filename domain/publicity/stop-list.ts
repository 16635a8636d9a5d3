import type { DomainEvent, EventActor } from "../history/domain-event.ts";
import type { Occasion } from "../shared/occasion.ts";
import { listOnward } from "../wait/path.ts";
import type { AidList, StopCause } from "./aid-list.ts";

/** Whether a list can still be stopped: while it hangs, and until the first signature stands under it. */
export const canBeStopped = ({ status, signatures }: AidList): boolean =>
  status === "posted" || (status === "takenDown" && signatures.length === 0);

/**
 * Takes a list off at once and keeps the posting that thereby did not count; it waits for somebody to repair it and post
 * it anew, and its lines wait with it (domain §2.6, §2.7). One that hangs no longer, or is signed, stays as it is.
 */
export const stopList = (
  list: AidList,
  { cause, by, occasion }: StopFacts,
): { readonly list: AidList; readonly emit: readonly DomainEvent[] } => {
  const { window, takenDownAt: _, ...rest } = list;
  if (!canBeStopped(list) || window === undefined) return { list, emit: [] };
  const ended = { window, endedAt: occasion.now, cause };
  const stopped: AidList = { ...rest, status: "stopped", endedPostings: [...(list.endedPostings ?? []), ended] };
  const event: DomainEvent = {
    type: "ListStopped",
    subject: { kind: "list", id: list.id },
    at: occasion.now,
    actor: by,
    words: { cause, ...listOnward(stopped, occasion) },
  };
  return { list: stopped, emit: [event] };
};

type StopFacts = { readonly cause: StopCause; readonly by: EventActor; readonly occasion: Occasion };
