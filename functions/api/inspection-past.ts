import { addDays, dayOf } from "../../domain/calendar/time.ts";
import type { Finding } from "../../domain/finding/finding.ts";
import type { InspectionCycle } from "../../domain/inspection/cycle.ts";
import type { Inspection } from "../../domain/inspection/inspection.ts";
import type { Dependencies } from "../dependencies.ts";
import { allRecords } from "../repositories/all-pages.ts";
import { TaskError } from "../task-error.ts";
import { findingsIn } from "./inspection-facts.ts";

/** A year and a day: whatever may be repeated lies within. */
const rememberedDays = 367;

const recent = 20;

/** The findings of a unit's inspections before this one which may be repeated in it. */
export const earlierFindings = async (
  deps: Dependencies,
  { id, unitId, onSiteFrom }: Inspection,
): Promise<Finding[]> => {
  const { records } = await deps.inspections.ofUnit(unitId, { limit: recent });
  const since = addDays(dayOf(onSiteFrom), -rememberedDays);
  const before = records.filter((one) => one.id !== id && dayOf(one.opinion?.at ?? one.onSiteFrom) >= since);
  return (await Promise.all(before.map((one) => findingsIn(deps, one)))).flat();
};

/** Every step of the ladder against a unit. */
export const ladderOf = (deps: Dependencies, { unitId }: Pick<Inspection, "unitId">) =>
  allRecords((rest) => deps.escalations.ofUnit(unitId, rest));

/** The cycle of an inspection; one without is broken. */
export const cycleOf = async (deps: Dependencies, { cycleId }: Inspection): Promise<InspectionCycle> => {
  const cycle = await deps.cycles.find(cycleId);
  if (cycle === undefined) throw new TaskError("RecordBroken", `cycle ${cycleId}`);
  return cycle;
};
