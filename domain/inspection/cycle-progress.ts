import { addDays, dayOf, endOfDay, type Instant } from "../calendar/time.ts";
import { deadline } from "../calendar/working-days.ts";
import { type DomainEvent, type EventActor, system } from "../history/domain-event.ts";
import type { Occasion } from "../shared/occasion.ts";
import { supervisionLimits } from "../supervision/limits.ts";
import type { InspectionCycle } from "./cycle.ts";
import { cycleTold } from "./cycle-told.ts";

/** A cycle moved on by what came of one of its inspections, to be saved with it always, and what that tells. */
export type Progress = { readonly cycle: InspectionCycle; readonly events: readonly DomainEvent[] };

type OfInspection = { readonly inspectionId: string; readonly now: Instant };

/** The opinion letter of one inspection is out; the last one ends the inspecting. */
export const opinionIssuedIn = (cycle: InspectionCycle, { inspectionId, now }: OfInspection): Progress => {
  const awaited = cycle.awaited.filter((id) => id !== inspectionId);
  if (cycle.status !== "inspecting" || awaited.length > 0) return { cycle: { ...cycle, awaited }, events: [] };
  const inspected: InspectionCycle = { ...cycle, awaited, status: "inspected", dueAt: now };
  return { cycle: inspected, events: [cycleTold("CycleInspected", inspected, { by: system, now })] };
};

/** One inspection is closed or escalated, its letter with it; the last one after the announcement lets the cycle be closed. */
export const inspectionEndedIn = (cycle: InspectionCycle, ended: OfInspection): Progress => {
  const { cycle: told, events } = opinionIssuedIn(cycle, ended);
  const rest: InspectionCycle = { ...told, running: told.running.filter((id) => id !== ended.inspectionId) };
  const isLast = rest.status === "announced" && cycle.running.length > 0 && rest.running.length === 0;
  const rectified = isLast ? [cycleTold("CycleRectified", rest, { by: system, now: ended.now })] : [];
  return { cycle: rest, events: [...events, ...rectified] };
};

type Signing = { readonly by: EventActor; readonly occasion: Occasion };

/** The bulletin of a cycle is signed; the announcement comes next. */
export const bulletinSignedIn = (cycle: InspectionCycle, { by, occasion }: Signing): Progress => {
  const { now, calendar } = occasion;
  const workingDays = supervisionLimits.announcementWorkingDays;
  const dueAt = deadline({ calendar, from: now, workingDays }).endsAt;
  const signed: InspectionCycle = { ...cycle, status: "bulletinSigned", dueAt };
  return { cycle: signed, events: [cycleTold("CycleBulletinSigned", signed, { by, now })] };
};

/** The results of a cycle are announced; what is left is to put right what was found. */
export const announcedIn = (cycle: InspectionCycle, { by, occasion: { now } }: Signing): Progress => {
  const dueAt = endOfDay(addDays(dayOf(now), supervisionLimits.cycleRectificationDays));
  const announced: InspectionCycle = { ...cycle, status: "announced", dueAt };
  return { cycle: announced, events: [cycleTold("CycleAnnounced", announced, { by, now })] };
};
