import { calendarCycle } from "../../domain/inspection/calendar-cycle.ts";
import { planCycle } from "../../domain/inspection/plan-cycle.ts";
import type { Dependencies } from "../dependencies.ts";
import { allRecords } from "../repositories/all-pages.ts";
import { decideAndCommit, occasionOf } from "../repositories/unit-of-work.ts";
import { planFacts } from "../supervision/plan-facts.ts";

const seedDigits = 12;

/** Plans the half-year cycle in June and the year-end cycle in December when nobody has; the plan waits for the supervision office. */
export const openCycleHandler = (deps: Dependencies) => async (): Promise<void> => {
  if ((await deps.grid.get()) === undefined) return;
  const form = calendarCycle(await allRecords(deps.cycles.all), await occasionOf(deps));
  if (form === undefined) return;
  const seed = deps.keys.newDigits(seedDigits);
  const decision = await decideAndCommit(deps, async () =>
    planCycle({ actor: "calendar", form, seed, ...(await planFacts(deps, form)) }),
  );
  if (!decision.accepted) deps.logger.info("cycleNotPlanned", { code: decision.refusal.code });
};
