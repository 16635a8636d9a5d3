import type { Finding } from "../../domain/finding/finding.ts";
import type { Inspection } from "../../domain/inspection/inspection.ts";
import { unitOf } from "../../domain/supervision/grid.ts";
import type { Dependencies } from "../dependencies.ts";
import { allRecords } from "../repositories/all-pages.ts";

/** An inspection with its task, its unit and its county's supervision, all read now. */
export const inspectionFacts = async (deps: Dependencies, inspectionId: string) => {
  const inspection = await deps.inspections.find(inspectionId);
  const [task, grid, county] = await Promise.all([
    inspection && deps.tasks.waitOf({ kind: "inspection", id: inspectionId }),
    deps.grid.get(),
    deps.county.get(),
  ]);
  if (county === undefined) throw new Error("the county is not on record");
  const unit = inspection && grid && unitOf(grid, inspection.unitId);
  return { inspection, task, grid, county, unit };
};

/** Everything noted in an inspection, in the order of the numbers; the record of the visit knows what an index may not show yet. */
export const findingsIn = async (
  deps: Pick<Dependencies, "findings">,
  { cycleId, unitId, visit }: Inspection,
): Promise<readonly Finding[]> => {
  const indexed = await allRecords((rest) => deps.findings.ofCycle({ cycleId, unitId, ...rest }));
  const noted = visit?.noted?.map(({ findingId }) => findingId) ?? [];
  const ids = [...new Set([...indexed.map(({ id }) => id), ...noted])];
  const findings = ids.length === 0 ? [] : await deps.findings.findMany(ids);
  return findings.toSorted((one, other) => one.id.localeCompare(other.id));
};
