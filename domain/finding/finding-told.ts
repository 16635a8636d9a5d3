import type { Instant } from "../calendar/time.ts";
import type { DomainEvent, EventActor } from "../history/domain-event.ts";
import type { SupervisionEventType } from "../supervision/supervision-event.ts";
import type { Finding } from "./finding.ts";

/** Tells what happened to a finding, in ids and small words: whose it is, how grave, where it stands and until when. */
export const findingTold = (
  type: SupervisionEventType,
  finding: Finding,
  { by, now, words = {} }: Telling,
): DomainEvent => ({
  type,
  subject: { kind: "finding", id: finding.id },
  at: now,
  actor: by,
  words: {
    unit: finding.unitId,
    indicator: finding.indicator,
    severity: finding.severity,
    owner: finding.ownerId,
    ...words,
    status: finding.status,
    ...(finding.dueAt === undefined ? {} : { deadline: finding.dueAt }),
  },
});

type Telling = {
  readonly by: EventActor;
  readonly now: Instant;
  readonly words?: DomainEvent["words"];
};
