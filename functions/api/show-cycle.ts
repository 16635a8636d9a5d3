import { cyclePage } from "../../web/pages/cycle/cycle-page.tsx";
import { CycleView } from "../../web/views/cycle.ts";
import type { Dependencies } from "../dependencies.ts";
import { occasionOf } from "../repositories/unit-of-work.ts";
import { apiHandler } from "./api.ts";
import { CyclePath, cycleFacts, readableUnits } from "./cycle-facts.ts";
import { cycleView } from "./cycle-view.ts";
import { ok, refused } from "./reply.ts";

/** One cycle: its plan, to be changed and sent by those who plan; then how far every unit has come. */
export const showCycleHandler = apiHandler(
  { name: "show-cycle", access: "staff", path: CyclePath, view: CycleView, page: cyclePage },
  (deps: Dependencies) =>
    async ({ actor: { staff }, path: { cycleId } }) => {
      const [{ cycle, grid }, county, occasion] = await Promise.all([
        cycleFacts(deps, cycleId),
        deps.county.get(),
        occasionOf(deps),
      ]);
      if (cycle === undefined || grid === undefined || county === undefined) return refused({ code: "CycleNotFound" });
      const units = readableUnits({ staff, cycle, grid, now: occasion.now });
      if (units.length === 0) return refused({ code: "CycleNotFound" });
      return ok<CycleView>(await cycleView(deps, { cycle, grid, county, staff, units, occasion }));
    },
);
