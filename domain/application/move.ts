import type { Instant } from "../calendar/time.ts";
import type { DomainEvent, EventActor, EventType } from "../history/domain-event.ts";
import type { Application } from "./application.ts";
import { type ApplicationStatus, allows } from "./status.ts";

/** Steps an application through these states; a step outside the transition table is a defect and stops loudly. */
export const move = (from: Application, to: Application, ...through: readonly ApplicationStatus[]): Application => {
  const stations = [from.status, ...through, to.status];
  stations.slice(1).forEach((station, index) => {
    const before = stations[index] as ApplicationStatus;
    if (!allows(before, station)) throw new Error(`${from.id} may not go from ${before} to ${station}`);
  });
  return to;
};

/** Tells what happened to an application, in ids and small words. */
export const told = (
  type: EventType,
  application: Application,
  {
    at,
    actor,
    words = {},
  }: { readonly at: Instant; readonly actor: EventActor; readonly words?: DomainEvent["words"] },
): DomainEvent => ({ type, subject: { kind: "application", id: application.id }, at, actor, words });
