import type { Instant } from "../calendar/time.ts";
import type { DomainEvent, EventActor } from "../history/domain-event.ts";
import type { SupervisionEventType } from "../supervision/supervision-event.ts";
import type { Inspection } from "./inspection.ts";
import { onward } from "./inspection-path.ts";

/** Tells what happened to an inspection, in ids and small words; where it stands now and until when is always among them. */
export const inspectionTold = (
  type: SupervisionEventType,
  inspection: Inspection,
  { by, now, words = {} }: Telling,
): DomainEvent => ({
  type,
  subject: { kind: "inspection", id: inspection.id },
  at: now,
  actor: by,
  words: { ...words, ...onward(inspection) },
});

type Telling = {
  readonly by: EventActor;
  readonly now: Instant;
  readonly words?: DomainEvent["words"];
};
