import type { Instant } from "../calendar/time.ts";
import type { DomainEvent, EventActor } from "../history/domain-event.ts";
import type { SupervisionEventType } from "../supervision/supervision-event.ts";
import type { Settlement } from "./settlement.ts";

/** Tells what happened to a settlement, in ids and small words. */
export const settlementTold = (
  type: SupervisionEventType,
  { id }: Settlement,
  { by, now, words = {} }: Telling,
): DomainEvent => ({ type, subject: { kind: "settlement", id }, at: now, actor: by, words });

type Telling = { readonly by: EventActor; readonly now: Instant; readonly words?: DomainEvent["words"] };
