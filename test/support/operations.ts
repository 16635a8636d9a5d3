import { addDays, dayOf, endOfDay, instantOf, msOf } from "../../domain/calendar/time.ts";
import type { Escalation } from "../../domain/escalation/escalation.ts";
import type { Finding } from "../../domain/finding/finding.ts";
import type { InspectionCycle } from "../../domain/inspection/cycle.ts";
import { unrecorded } from "../../domain/shared/record-mark.ts";
import { ladderSteps } from "../../domain/task-book/operations-map.ts";
import { aScoredCycle, aStep, findingsOf } from "./results.ts";
import type { World } from "./world.ts";

const lastCycle = "DZ2025-2-01";
const dayMs = 86_400_000;
const statuses = ["open", "closed", "open", "proved", "closed", "open"] as const;

/** What an inspected county has on record: two scored cycles, six findings of each unit in every state, and one of every step of the ladder. */
export const inspectOnPaper = async ({ deps }: Pick<World, "deps">) => {
  const units = (await deps.grid.get())?.units ?? [];
  const now = deps.clock.now();
  const sentAt = instantOf(msOf(now) - 60 * dayMs);
  const cycles: readonly InspectionCycle[] = [
    aScoredCycle(units.toReversed(), {
      id: "DZ2025-1-01",
      year: 2025,
      half: 1,
      status: "closed",
      sentAt,
    }),
    aScoredCycle(units, { id: lastCycle, year: 2025, half: 2, nature: "yearEnd", status: "announced", sentAt }),
  ];
  const findings = findingsOf(units, statuses.length).map((finding, place): Finding => {
    // Every fifth is late; the others have until next week.
    const dueOn = addDays(dayOf(now), place % 5 === 0 ? -2 : 7);
    return {
      ...finding,
      record: unrecorded,
      id: `WT${lastCycle.slice(2)}-${String(place + 1).padStart(3, "0")}`,
      cycleId: lastCycle,
      status: statuses[place % statuses.length] ?? "open",
      dueAt: endOfDay(dueOn),
    };
  });
  const steps = ladderSteps.flatMap((step, place): readonly Escalation[] => {
    const unit = units[place * 2];
    const id = `ZR2025-${unit?.id}-funds-${place + 1}`;
    return unit
      ? [aStep({ id, unitId: unit.id, headId: unit.headId, step })].map((each) => ({ ...each, record: unrecorded }))
      : [];
  });
  const records = [...cycles.map((cycle) => ({ ...cycle, record: unrecorded })), ...findings, ...steps];
  for (let from = 0; from < records.length; from += 50)
    await deps.store.commit({ save: records.slice(from, from + 50), emit: [] });
  return { units, findings, steps };
};
