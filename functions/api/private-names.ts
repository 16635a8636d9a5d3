import type { InspectionCycle } from "../../domain/inspection/cycle.ts";
import type { SupervisionGrid } from "../../domain/supervision/grid.ts";
import type { Dependencies } from "../dependencies.ts";
import { allRecords } from "../repositories/all-pages.ts";
import { sideBySide } from "../side-by-side.ts";

const atOnce = 10;

/**
 * The names no document of a cycle may hold: of the inspectors, of everybody who works in an inspected unit, and of the
 * pupils whose files were looked at.
 */
export const privateNames = async (
  deps: Dependencies,
  { grid, cycle }: { readonly grid: SupervisionGrid; readonly cycle: InspectionCycle | undefined },
): Promise<readonly string[]> => {
  const schools = await sideBySide([...new Set(grid.units.flatMap(({ schoolCodes }) => schoolCodes))], atOnce, (code) =>
    deps.schools.find(code),
  );
  const staffIds = [
    ...grid.units.map(({ headId }) => headId),
    ...grid.inspectorIds,
    ...schools.flatMap((school) => [
      ...Object.values(school?.offices ?? {}),
      ...(school?.classes ?? []).map(({ homeroomTeacherId }) => homeroomTeacherId),
    ]),
  ];
  const [staff, pupils] = await Promise.all([
    deps.staff.findMany([...new Set(staffIds)].filter((id) => id !== "")),
    cycle === undefined ? [] : pupilNames(deps, cycle.id),
  ]);
  return [...new Set([...staff.map(({ name }) => name), ...pupils])];
};

const pupilNames = async (deps: Dependencies, cycleId: string): Promise<readonly string[]> => {
  const inspections = await allRecords((page) => deps.inspections.ofCycle(cycleId, page));
  const drawn = inspections.flatMap(({ files }) => files.flatMap(({ applicationIds }) => applicationIds));
  return (await deps.applications.findMany([...new Set(drawn)])).map(({ pupilName }) => pupilName);
};
