import type { DomainEvent, EventActor, EventType } from "../history/domain-event.ts";
import type { Occasion } from "../shared/occasion.ts";
import type { Escalation } from "./escalation.ts";

/** The words a step's workflow goes on with: where it stands and until when that must be done. */
export const wordsOf = ({ status, dueAt }: Escalation): { status: string; deadline: string } => ({
  status,
  deadline: dueAt,
});

/** Tells what happened to a step of the ladder, in ids and small words; never what was said. */
export const escalationTold = (
  type: EventType,
  escalation: Escalation,
  { by, occasion, words }: Telling,
): DomainEvent => ({
  type,
  subject: { kind: "escalation", id: escalation.id },
  at: occasion.now,
  actor: by,
  words: {
    unit: escalation.unitId,
    issueClass: escalation.issueClass,
    step: escalation.step,
    ...words,
    ...wordsOf(escalation),
  },
});

type Telling = {
  readonly by: EventActor;
  readonly occasion: Pick<Occasion, "now">;
  readonly words?: DomainEvent["words"];
};
