import { draftResults } from "../../domain/bulletin/draft-results.ts";
import { inspectionIdOf } from "../../domain/inspection/cycle.ts";
import { onward } from "../../domain/inspection/cycle-path.ts";
import type { Dependencies, Json } from "../dependencies.ts";
import { allRecords } from "../repositories/all-pages.ts";
import { commitChange } from "../repositories/unit-of-work.ts";
import { nextBulletin, openSteps } from "../supervision/next-bulletin.ts";
import { TaskError } from "../task-error.ts";
import { cycleOf } from "./cycle-of.ts";
import { loadGrid } from "./subject.ts";
import { taskHandler } from "./task-handler.ts";
import { CycleInput } from "./task-input.ts";

/** Drafts the bulletin and the announcement of a scored cycle from its records, once. */
export const draftResultsHandler = (deps: Dependencies) =>
  taskHandler(deps, "draft-results", CycleInput, async ({ cycleId }): Promise<Json> => {
    await commitChange(deps, async () => {
      const cycle = await cycleOf(deps, cycleId);
      const now = deps.clock.now();
      const [inspections, findings, escalations, grid, county, { number }] = await Promise.all([
        deps.inspections.findMany(cycle.sample.map(({ unitId }) => inspectionIdOf(cycleId, unitId))),
        allRecords((page) => deps.findings.ofCycle({ cycleId, ...page })),
        openSteps(deps),
        loadGrid(deps),
        deps.county.get(),
        nextBulletin(deps, now),
      ]);
      if (county === undefined) throw new TaskError("RecordBroken", "county");
      return draftResults({ cycle, inspections, findings, escalations, grid, phone: county.phone, number, now });
    });
    return onward(await cycleOf(deps, cycleId));
  });
