import { type InspectionCycle, inspectionIdOf } from "../../domain/inspection/cycle.ts";
import type { Occasion } from "../../domain/shared/occasion.ts";
import { daysLeft } from "../../domain/wait/days-left.ts";
import type { CycleRow } from "../../web/views/cycle.ts";

type Read = { readonly units: readonly string[]; readonly occasion: Occasion };

/** One cycle as somebody reads it who may see these of its units. */
export const cycleRow = (cycle: InspectionCycle, { units, occasion }: Read): CycleRow => {
  const { calendar, now } = occasion;
  const { nature, year, half, topic, status, dates, dueAt } = cycle;
  const own = units.map((unitId) => inspectionIdOf(cycle.id, unitId));
  const left = (ids: readonly string[]): number => own.filter((id) => ids.includes(id)).length;
  const isSent = cycle.sentAt !== undefined;
  return {
    cycleId: cycle.id,
    nature,
    year,
    half,
    ...(topic === undefined ? {} : { topic }),
    status,
    dates,
    dueAt,
    daysLeft: daysLeft({ calendar, now, dueAt }),
    units: units.length,
    letters: isSent ? own.length - left(cycle.awaited) : 0,
    over: isSent ? own.length - left(cycle.running) : 0,
  };
};
