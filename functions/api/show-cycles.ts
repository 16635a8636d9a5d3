import type { StaffMember } from "../../domain/county/staff-member.ts";
import { cyclesPage } from "../../web/pages/cycle/cycles-page.tsx";
import { type CycleRow, CyclesView } from "../../web/views/cycle.ts";
import type { Dependencies } from "../dependencies.ts";
import { allRecords } from "../repositories/all-pages.ts";
import { occasionOf } from "../repositories/unit-of-work.ts";
import { apiHandler } from "./api.ts";
import { plansCycles, readableUnits } from "./cycle-facts.ts";
import { cycleRow } from "./cycle-row.ts";
import { ok } from "./reply.ts";

/** The cycles of which somebody may read at least one unit, the latest first. */
export const readableCycles = async (deps: Dependencies, staff: StaffMember): Promise<CycleRow[]> => {
  const [cycles, grid, occasion] = await Promise.all([allRecords(deps.cycles.all), deps.grid.get(), occasionOf(deps)]);
  if (grid === undefined) return [];
  return cycles.flatMap((cycle) => {
    const units = readableUnits({ staff, cycle, grid, now: occasion.now });
    return units.length === 0 ? [] : [cycleRow(cycle, { units, occasion })];
  });
};

/** The inspection cycles, planned, running and past. */
export const showCyclesHandler = apiHandler(
  { name: "show-cycles", access: "staff", view: CyclesView, page: cyclesPage },
  (deps: Dependencies) =>
    async ({ actor: { staff } }) =>
      ok<CyclesView>({ cycles: await readableCycles(deps, staff), may: plansCycles(staff) ? "plan" : "read" }),
);
