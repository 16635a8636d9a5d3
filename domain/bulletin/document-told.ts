import type { Instant } from "../calendar/time.ts";
import type { DomainEvent, EventActor } from "../history/domain-event.ts";
import type { SupervisionEventType } from "../supervision/supervision-event.ts";
import type { Announcement, Bulletin } from "./bulletin.ts";

/** A document of a cycle that is drafted, edited and signed. */
export type SignedDocument = Bulletin | Announcement;

/** Tells what happened to a bulletin or an announcement, in ids and small words. */
export const documentTold = (
  type: SupervisionEventType,
  { kind, id }: SignedDocument,
  { by, now, words = {} }: Telling,
): DomainEvent => ({ type, subject: { kind, id }, at: now, actor: by, words });

type Telling = { readonly by: EventActor; readonly now: Instant; readonly words?: DomainEvent["words"] };
