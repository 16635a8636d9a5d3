import { dayOf, endOfDay, later, startOfDay } from "../../domain/calendar/time.ts";
import type { InspectionCycle } from "../../domain/inspection/cycle.ts";
import { inspectionIdOf } from "../../domain/inspection/cycle.ts";
import type { Inspection } from "../../domain/inspection/inspection.ts";
import { unrecorded } from "../../domain/shared/record-mark.ts";
import type { SupervisionGrid } from "../../domain/supervision/grid.ts";
import type { Wait } from "../../domain/wait/wait.ts";
import { aWait } from "./factories.ts";
import { aCycle } from "./inspections.ts";
import type { World } from "./world.ts";

const looked = ["I01", "I02", "I03", "I04", "I05", "I08", "I09", "I13", "I15", "I24"];

/** A unit of the world's grid that is being visited today by three inspectors, with its schools in the sample. */
export const visitedUnit = async ({ deps }: World) => {
  const grid: SupervisionGrid | undefined = await deps.grid.get();
  const unit = grid?.units.find(({ name }) => name.includes("石桥"));
  if (grid === undefined || unit === undefined) throw new Error("the demo county supervises no town of that name");
  const now = deps.clock.now();
  const [leadId = "", second = "", third = ""] = grid.inspectorIds;
  const team = { unitId: unit.id, leadId, memberIds: [second, third] };
  const cycle: InspectionCycle = {
    ...aCycle({ indicators: looked, teams: [team], awaited: [] }),
    record: unrecorded,
    id: "DZ2026-2-71",
    half: 2,
  };
  const onSiteBy = endOfDay(dayOf(later(now, 7 * 86_400_000)));
  const inspection: Inspection = {
    kind: "inspection",
    record: unrecorded,
    id: inspectionIdOf(cycle.id, unit.id),
    cycleId: cycle.id,
    nature: "halfYear",
    unitId: unit.id,
    headId: unit.headId,
    team,
    schools: unit.schoolCodes.slice(0, 3),
    files: unit.schoolCodes.slice(0, 2).map((schoolCode) => ({ schoolCode, applicationIds: ["SQ2026202712345678-1"] })),
    indicators: looked,
    ruleSet: "S1",
    status: "onSite",
    dueAt: onSiteBy,
    selfReportBy: now,
    onSiteFrom: startOfDay(dayOf(now)),
    onSiteBy,
    notifiedAt: now,
    known: [
      { indicator: "I01", value: 97.5, numerator: 39, denominator: 40, asOf: now },
      { indicator: "I05", value: 100, numerator: 12, denominator: 12, asOf: now },
      { indicator: "I13", value: 2, asOf: now },
    ],
    selfReport: {
      by: unit.headId,
      at: now,
      timing: "onTime",
      answers: looked.map((indicator) => ({ indicator, score: 100 })),
    },
  };
  const task: Wait = {
    ...aWait({ purpose: "onSiteVisit", subject: { kind: "inspection", id: inspection.id }, assignee: leadId }),
    record: unrecorded,
    unit: unit.id,
    openedAt: now,
    dueAt: onSiteBy,
    // No workflow waits behind it.
    subjectVersion: 1_000_000,
  };
  if ((await deps.inspections.find(inspection.id)) === undefined)
    await deps.store.commit({ save: [cycle, inspection, task], emit: [] });
  return {
    inspectionId: inspection.id,
    leadId,
    members: [second, third],
    headId: unit.headId,
    unit,
    path: `/inspections/${inspection.id}/visit`,
  };
};
