import { isComprehensive } from "../../domain/inspection/cycle.ts";
import type { PlanCycleForm } from "../../domain/inspection/plan-cycle.ts";
import type { Dependencies } from "../dependencies.ts";
import { allRecords } from "../repositories/all-pages.ts";
import { occasionOf } from "../repositories/unit-of-work.ts";
import { unitRecords } from "./unit-records.ts";

/** Everything a plan is made from, read now: the grid, what is known of the units, and the cycles there were. */
export const planFacts = async (deps: Dependencies, form: Pick<PlanCycleForm, "nature" | "units">) => {
  const [grid, cycles, occasion] = await Promise.all([deps.grid.get(), allRecords(deps.cycles.all), occasionOf(deps)]);
  const units = (grid?.units ?? []).filter(({ id }) => isComprehensive(form.nature) || form.units.includes(id));
  const since = cycles.findLast(({ sentAt }) => sentAt !== undefined)?.dates.onSiteFrom;
  return { grid, cycles, occasion, since, records: await unitRecords(deps, units) };
};
