import { dayOf, yearOf } from "../../domain/calendar/time.ts";
import { isComprehensive, isOpen } from "../../domain/inspection/cycle.ts";
import { datesFor, halfOf } from "../../domain/inspection/plan-cycle.ts";
import { newCyclePage } from "../../web/pages/cycle/new-cycle-page.tsx";
import { NewCycleView } from "../../web/views/cycle.ts";
import type { Dependencies } from "../dependencies.ts";
import { allRecords } from "../repositories/all-pages.ts";
import { occasionOf } from "../repositories/unit-of-work.ts";
import { apiHandler } from "./api.ts";
import { plansCycles } from "./cycle-facts.ts";
import { indicatorsView } from "./indicators-view.ts";
import { ok, refused } from "./reply.ts";

/** The form of a new cycle, with the dates each of the two of the year would have, and why. */
export const showCycleFormHandler = apiHandler(
  { name: "show-cycle-form", access: "staff", view: NewCycleView, page: newCyclePage },
  (deps: Dependencies) =>
    async ({ actor: { staff } }) => {
      const [grid, cycles, occasion] = await Promise.all([
        deps.grid.get(),
        allRecords(deps.cycles.all),
        occasionOf(deps),
      ]);
      if (!plansCycles(staff) || grid === undefined) return refused({ code: "NotAllowedHere" });
      const proposals = (["halfYear", "yearEnd"] as const).map((nature) => {
        const half = halfOf({ nature, from: undefined }, occasion);
        const rival = cycles.find(
          (cycle) =>
            cycle.year === half.year && cycle.half === half.half && isComprehensive(cycle.nature) && isOpen(cycle),
        );
        return { nature, ...half, ...datesFor({ nature }, occasion), ...(rival && { rival: rival.id }) };
      });
      return ok<NewCycleView>({
        proposals,
        units: grid.units.map(({ id, form, name, englishName, schoolCodes }) => ({
          unitId: id,
          form,
          name,
          englishName,
          schools: schoolCodes.length,
        })),
        catalogue: indicatorsView({ year: yearOf(dayOf(occasion.now)), ruleSet: "county" }),
      });
    },
);
