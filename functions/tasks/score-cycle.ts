import { relieveAfterCycle } from "../../domain/escalation/clean-cycle.ts";
import { type InspectionCycle, inspectionIdOf, isComprehensive } from "../../domain/inspection/cycle.ts";
import { onward } from "../../domain/inspection/cycle-path.ts";
import { scoreCycle } from "../../domain/inspection/score-cycle.ts";
import type { Dependencies, Json } from "../dependencies.ts";
import { allRecords } from "../repositories/all-pages.ts";
import { commitChange, occasionOf } from "../repositories/unit-of-work.ts";
import { cycleOf } from "./cycle-of.ts";
import { taskHandler } from "./task-handler.ts";
import { CycleInput } from "./task-input.ts";

/** Scores a cycle whose opinion letters are all out: units of grade D climb the ladder, clean ones are relieved; answers with where it stands. */
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
    const scored = await cycleOf(deps, cycleId);
    if (isComprehensive(scored.nature)) await relieveUnits(deps, scored);
    return onward(scored);
  });

/** Units in which nothing was found in a class are one step further from the ladder there; each in a commit of its own, safe to run twice. */
const relieveUnits = async (deps: Dependencies, cycle: InspectionCycle): Promise<void> => {
  for (const { unitId } of cycle.results ?? [])
    await commitChange(deps, async () => {
      const [findings, history] = await Promise.all([
        allRecords((page) => deps.findings.ofCycle({ cycleId: cycle.id, unitId, ...page })),
        allRecords((page) => deps.escalations.ofUnit(unitId, page)),
      ]);
      return relieveAfterCycle({ cycle, findings, history, occasion: { now: deps.clock.now() } });
    });
};
