import type { InspectionCycle } from "./cycle.ts";

/** The words a cycle's workflow goes on with: where it stands and until when that must be done. */
export const cycleWords = ({ status, dueAt }: InspectionCycle): { status: string; deadline: string } => ({
  status,
  deadline: dueAt,
});
