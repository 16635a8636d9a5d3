import { type InspectionCycle, inspectionIdOf, type SampledUnit } from "../../domain/inspection/cycle.ts";
import { onward } from "../../domain/inspection/cycle-path.ts";
import { drawFiles } from "../../domain/inspection/draw-sample.ts";
import type { Inspection } from "../../domain/inspection/inspection.ts";
import { openInspection } from "../../domain/inspection/open-inspection.ts";
import type { SupervisionGrid } from "../../domain/supervision/grid.ts";
import { unitOf } from "../../domain/supervision/grid.ts";
import type { Dependencies, Json } from "../dependencies.ts";
import { allRecords } from "../repositories/all-pages.ts";
import { commitChange, occasionOf } from "../repositories/unit-of-work.ts";
import { knownValues } from "../supervision/known-values.ts";
import { TaskError } from "../task-error.ts";
import { cycleOf } from "./cycle-of.ts";
import { loadGrid } from "./subject.ts";
import { taskHandler } from "./task-handler.ts";
import { CycleInput } from "./task-input.ts";

/** Every unit is a walk through the records of its schools; a few fit into one call. */
const unitsAtATime = 3;

/** Opens the inspections of some units of a cycle that has been sent; `more` until every unit has one. Opened twice, nothing changes. */
export const openInspectionsHandler = (deps: Dependencies) =>
  taskHandler(deps, "open-inspections", CycleInput, async ({ cycleId }): Promise<Json> => {
    const [cycle, grid] = await Promise.all([cycleOf(deps, cycleId), loadGrid(deps)]);
    if (cycle.status !== "inspecting") return { more: false, ...onward(cycle) };
    const opened = await deps.inspections.findMany(cycle.sample.map(({ unitId }) => inspectionIdOf(cycle.id, unitId)));
    const left = cycle.sample.filter(({ unitId }) => !opened.some((inspection) => inspection.unitId === unitId));
    for (const sampled of left.slice(0, unitsAtATime)) await openOne(deps, { cycle, grid, sampled });
    return { more: left.length > unitsAtATime, ...onward(await cycleOf(deps, cycleId)) };
  });

type One = { readonly cycle: InspectionCycle; readonly grid: SupervisionGrid; readonly sampled: SampledUnit };

const openOne = async (deps: Dependencies, { cycle, grid, sampled: { unitId, schools } }: One): Promise<void> => {
  const unit = unitOf(grid, unitId);
  if (unit === undefined) throw new TaskError("RecordBroken", `unit ${unitId} of ${cycle.id}`);
  const [known, taught, files] = await Promise.all([
    knownValues(deps, { unit, indicators: cycle.indicators }),
    Promise.all(unit.schoolCodes.map(deps.schools.find)),
    filesOf(deps, { seed: cycle.seed, schoolCodes: schools.map(({ code }) => code) }),
  ]);
  await commitChange(deps, async () => {
    if (await deps.inspections.find(inspectionIdOf(cycle.id, unitId))) return undefined;
    const stages = taught.flatMap((school) => school?.stages ?? []);
    const opening = openInspection({ cycle, unit, stages, files, known: [...known], now: deps.clock.now() });
    if (opening === undefined) throw new TaskError("RecordBroken", `no team for ${unitId} of ${cycle.id}`);
    return { save: [opening.inspection], emit: opening.events };
  });
};

type Drawn = { readonly seed: string; readonly schoolCodes: readonly string[] };

/** The pupil files looked at in each school, drawn among the applications of the campaign that were not withdrawn. */
const filesOf = async (deps: Dependencies, { seed, schoolCodes }: Drawn): Promise<Inspection["files"]> => {
  const { campaign } = await occasionOf(deps);
  const files: Inspection["files"] = [];
  for (const schoolCode of schoolCodes) {
    const all = await allRecords((page) =>
      deps.applications.ofSchool({ campaignId: campaign.id, schoolCode, ...page }),
    );
    const applicationIds = all.filter(({ status }) => status !== "withdrawn").map(({ id }) => id);
    files.push({ schoolCode, applicationIds: [...drawFiles({ seed, schoolCode, applicationIds })] });
  }
  return files;
};
