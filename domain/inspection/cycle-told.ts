import type { Instant } from "../calendar/time.ts";
import type { DomainEvent, EventActor } from "../history/domain-event.ts";
import type { SupervisionEventType } from "../supervision/supervision-event.ts";
import type { InspectionCycle } from "./cycle.ts";
import { cycleWords } from "./cycle-words.ts";

/** Tells what happened to a cycle, in ids and small words; where it stands now and until when is always among them. */
export const cycleTold = (
  type: SupervisionEventType,
  cycle: InspectionCycle,
  { by, now, words = {} }: Telling,
): DomainEvent => ({
  type,
  subject: { kind: "cycle", id: cycle.id },
  at: now,
  actor: by,
  words: { ...words, ...cycleWords(cycle) },
});

type Telling = {
  readonly by: EventActor;
  readonly now: Instant;
  readonly words?: DomainEvent["words"];
};
