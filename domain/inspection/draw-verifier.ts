import type { Finding } from "../finding/finding.ts";
import { system } from "../history/domain-event.ts";
import type { Change } from "../shared/decision.ts";
import type { Occasion } from "../shared/occasion.ts";
import type { SupervisionGrid } from "../supervision/grid.ts";
import { inspectorsOf } from "./due-process.ts";
import type { Inspection } from "./inspection.ts";
import { inspectionTold } from "./inspection-told.ts";
import { lotOf } from "./lot.ts";
import { recheckDue } from "./step-due.ts";

/** Inspectors who may recheck a unit: they did not inspect it, put none of its findings right and have no tie to it. */
export const verifiersFor = ({ inspection, findings, grid }: Eligible): readonly string[] => {
  const { team, unitId, headId } = inspection;
  const barred = new Set([
    ...inspectorsOf(team),
    headId,
    ...findings.flatMap(({ ownerId, notedBy }) => [ownerId, notedBy]),
    ...grid.ties.filter((tie) => tie.unitId === unitId).map(({ inspectorId }) => inspectorId),
  ]);
  return grid.inspectorIds.filter((id) => !barred.has(id)).toSorted();
};

/**
 * Draws by lot who rechecks what was put right, once the unit has reported or let its time pass (督导条例 art. 22). Where
 * nobody is left the head of the supervision office has it. Undefined when it is not time, or somebody was drawn before.
 */
export const drawVerifier = ({ inspection, findings, grid, seed, occasion }: DrawVerifier): Change | undefined => {
  const isTime = inspection.status === "rectificationReported" || inspection.status === "recheck";
  if (!isTime || inspection.recheck !== undefined) return undefined;
  const among = verifiersFor({ inspection, findings, grid });
  const verifierId = among[lotOf(seed, inspection.id)(Math.max(1, among.length))] ?? grid.officeHeadId;
  const drawn: Inspection = {
    ...inspection,
    status: "recheck",
    dueAt: recheckDue(occasion),
    recheck: { verifierId, seed, among: [...among] },
  };
  const words = { verifier: verifierId, among: among.length };
  return { save: [drawn], emit: [inspectionTold("RecheckDrawn", drawn, { by: system, now: occasion.now, words })] };
};

type Eligible = {
  readonly inspection: Inspection;
  readonly findings: readonly Finding[];
  readonly grid: SupervisionGrid;
};

type DrawVerifier = Eligible & {
  /** Random digits, kept so that anybody can draw again. */
  readonly seed: string;
  readonly occasion: Occasion;
};
