import * as z from "zod";
import { unitOf } from "../../domain/supervision/grid.ts";
import type { Dependencies } from "../dependencies.ts";
import { allRecords } from "../repositories/all-pages.ts";

/** The path of the pages of one step of the ladder. */
export const EscalationPath = z.object({ escalationId: z.string().regex(/^ZR\d{4}-[A-Za-z0-9-]{3,60}$/) });

/** A step of the ladder with its task, its unit, every other step against the unit and the county, all read now. */
export const escalationFacts = async (deps: Dependencies, escalationId: string) => {
  const [escalation, county, grid, task] = await Promise.all([
    deps.escalations.find(escalationId),
    deps.county.get(),
    deps.grid.get(),
    deps.tasks.waitOf({ kind: "escalation", id: escalationId }),
  ]);
  if (county === undefined) throw new Error("the county is not on record");
  const unit = escalation && grid && unitOf(grid, escalation.unitId);
  const ladder = escalation ? await allRecords((rest) => deps.escalations.ofUnit(escalation.unitId, rest)) : [];
  return { escalation, task, unit, ladder, county, grid };
};
