import { inspectionIdOf } from "../../domain/inspection/cycle.ts";
import { onward } from "../../domain/inspection/cycle-path.ts";
import { scoreCycle } from "../../domain/inspection/score-cycle.ts";
import type { Dependencies, Json } from "../dependencies.ts";
import { allRecords } from "../repositories/all-pages.ts";
import { commitChange, occasionOf } from "../repositories/unit-of-work.ts";
import { cycleOf } from "./cycle-of.ts";
import { taskHandler } from "./task-handler.ts";
import { CycleInput } from "./task-input.ts";

/** Scores a cycle whose opinion letters are all out, and lets units of grade D climb the ladder; answers with where it stands. */
export const scoreCycleHandler = (deps: Dependencies) =>
  taskHandler(deps, "score-cycle", CycleInput, async ({ cycleId }): Promise<Json> => {
    await commitChange(deps, async () => {
      const cycle = await cycleOf(deps, cycleId);
      const [inspections, found, occasion] = await Promise.all([
        deps.inspections.findMany(cycle.sample.map(({ unitId }) => inspectionIdOf(cycleId, unitId))),
        allRecords((page) => deps.findings.ofCycle({ cycleId, ...page })),
        occasionOf(deps),
      ]);
      const standing = found.filter(({ status }) => status !== "noted" && status !== "withdrawn");
      const findings = new Map(
        [...Map.groupBy(standing, ({ unitId }) => unitId)].map(([unitId, each]) => [unitId, each.length]),
      );
      const weak = inspections.filter(({ result }) => result?.grade === "D").map(({ unitId }) => unitId);
      const ladder = await Promise.all(
        weak.map((unitId) => allRecords((page) => deps.escalations.ofUnit(unitId, page))),
      );
      return scoreCycle({ cycle, inspections, findings, ladder: ladder.flat(), occasion });
    });
    return onward(await cycleOf(deps, cycleId));
  });
