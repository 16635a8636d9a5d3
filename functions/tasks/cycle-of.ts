import type { InspectionCycle } from "../../domain/inspection/cycle.ts";
import type { Dependencies } from "../dependencies.ts";
import { TaskError } from "../task-error.ts";

/** The cycle a workflow speaks about; a missing one is a broken record. */
export const cycleOf = async (deps: Dependencies, cycleId: string): Promise<InspectionCycle> => {
  const cycle = await deps.cycles.find(cycleId);
  if (cycle === undefined) throw new TaskError("RecordBroken", `cycle ${cycleId}`);
  return cycle;
};
