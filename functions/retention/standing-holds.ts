import { isOpen } from "../../domain/inspection/cycle.ts";
import type { Dependencies } from "../dependencies.ts";
import { allRecords } from "../repositories/all-pages.ts";

/** What stops erasing now: holds somebody has set, and applications drawn by an inspection of a cycle under way. */
export const standingHolds = async (deps: Dependencies) => {
  const [holds, cycles] = await Promise.all([
    deps.retentionHolds.standing(),
    allRecords((page) => deps.cycles.all(page)),
  ]);
  const inspections = await Promise.all(
    cycles.filter(isOpen).map(({ id }) => allRecords((page) => deps.inspections.ofCycle(id, page))),
  );
  return {
    holds: holds.map(({ of }) => of),
    drawn: new Set(inspections.flat().flatMap(({ files }) => files.flatMap(({ applicationIds }) => applicationIds))),
  };
};

/** What stops erasing in one night. */
export type StandingHolds = Awaited<ReturnType<typeof standingHolds>>;
