import { drawVerifier } from "../../domain/inspection/draw-verifier.ts";
import type { Inspection } from "../../domain/inspection/inspection.ts";
import { onward } from "../../domain/inspection/inspection-path.ts";
import type { Dependencies, Json } from "../dependencies.ts";
import { allRecords } from "../repositories/all-pages.ts";
import { commitChange, occasionOf } from "../repositories/unit-of-work.ts";
import { TaskError } from "../task-error.ts";
import { loadGrid } from "./subject.ts";
import { taskHandler } from "./task-handler.ts";
import { InspectionInput } from "./task-input.ts";

const seedDigits = 12;

/** Draws by lot who rechecks a unit, once; answers with where the inspection stands and until when. */
export const drawVerifierHandler = (deps: Dependencies) =>
  taskHandler(deps, "draw-verifier", InspectionInput, async ({ inspectionId }): Promise<Json> => {
    await commitChange(deps, async () => {
      const [inspection, grid, occasion] = await Promise.all([
        inspectionOf(deps, inspectionId),
        loadGrid(deps),
        occasionOf(deps),
      ]);
      const { cycleId, unitId } = inspection;
      const findings = await allRecords((rest) => deps.findings.ofCycle({ cycleId, unitId, ...rest }));
      return drawVerifier({ inspection, findings, grid, seed: deps.keys.newDigits(seedDigits), occasion });
    });
    return onward(await inspectionOf(deps, inspectionId));
  });

const inspectionOf = async (deps: Dependencies, id: string): Promise<Inspection> => {
  const inspection = await deps.inspections.find(id);
  if (inspection === undefined) throw new TaskError("RecordBroken", `inspection ${id}`);
  return inspection;
};
