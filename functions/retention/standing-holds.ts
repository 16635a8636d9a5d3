import { isOpen } from "../../domain/inspection/cycle.ts";
import type { Dependencies } from "../dependencies.ts";
import { allRecords } from "../repositories/all-pages.ts";

/** What somebody holds now: `all`, or receipt numbers. Read right before anything goes, since a hold may be set at night. */
export const standingHolds = async (deps: Dependencies): Promise<readonly string[]> =>
  (await deps.retentionHolds.standing()).map(({ of }) => of);

/** Applications drawn by an inspection of a cycle under way. */
export const drawnApplications = async (deps: Dependencies): Promise<ReadonlySet<string>> => {
  const cycles = await allRecords((page) => deps.cycles.all(page));
  const inspections = await Promise.all(
    cycles.filter(isOpen).map(({ id }) => allRecords((page) => deps.inspections.ofCycle(id, page))),
  );
  return new Set(inspections.flat().flatMap(({ files }) => files.flatMap(({ applicationIds }) => applicationIds)));
};
