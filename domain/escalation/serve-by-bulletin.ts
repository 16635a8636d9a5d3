import type { DomainEvent, EventActor } from "../history/domain-event.ts";
import type { Occasion } from "../shared/occasion.ts";
import type { Escalation } from "./escalation.ts";
import { endOfLimit } from "./ladder.ts";
import { escalationTold } from "./told.ts";

/**
 * The unit is told of its first step by the signed bulletin that names it, and owes a plan from then on; a step that is
 * none of a bulletin's, or was served before, stays as it is. Save and emit this in the commit of the signature.
 */
export const serveByBulletin = (escalation: Escalation, { bulletinId, by, occasion }: Serving): Served => {
  if (escalation.step !== "bulletin" || escalation.status !== "opened") return { escalation, events: [] };
  const { now, calendar } = occasion;
  const served: Escalation = {
    ...escalation,
    status: "served",
    servedAt: now,
    bulletinId,
    dueAt: endOfLimit("planAfterBulletin", { from: now, calendar }),
  };
  const words = { bulletin: bulletinId };
  return { escalation: served, events: [escalationTold("EscalationServed", served, { by, occasion, words })] };
};

type Serving = {
  readonly bulletinId: string;
  readonly by: EventActor;
  readonly occasion: Pick<Occasion, "now" | "calendar">;
};

type Served = { readonly escalation: Escalation; readonly events: readonly DomainEvent[] };
