import * as z from "zod";
import type { StaffMember } from "../../domain/county/staff-member.ts";
import type { StoredFile } from "../../domain/file/stored-file.ts";
import type { Inspection } from "../../domain/inspection/inspection.ts";
import { mayReadInspection } from "../../domain/inspection/may-read.ts";
import { type InspectedUnit, type SupervisionGrid, unitOf } from "../../domain/supervision/grid.ts";
import type { Dependencies } from "../dependencies.ts";

/** The path of an inspection's pages. */
export const InspectionPath = z.object({ inspectionId: z.string().min(3).max(80) });

/** An inspection somebody may read, with the unit inspected and the county's supervision. */
export type ReadInspection = {
  readonly inspection: Inspection;
  readonly unit: InspectedUnit;
  readonly grid: SupervisionGrid;
};

/** An inspection this person may read; undefined alike when there is none and when it is not theirs. */
export const readInspection = async (
  deps: Pick<Dependencies, "clock" | "inspections" | "grid">,
  staff: StaffMember,
  inspectionId: string,
): Promise<ReadInspection | undefined> => {
  const [inspection, grid] = await Promise.all([deps.inspections.find(inspectionId), deps.grid.get()]);
  if (
    inspection === undefined ||
    grid === undefined ||
    !mayReadInspection(staff, { inspection, grid, now: deps.clock.now() })
  )
    return undefined;
  const unit = unitOf(grid, inspection.unitId);
  return unit && { inspection, unit, grid };
};

/** Whether a person sees a file of an inspection or of one of its findings: whoever reads it, or puts the finding right. */
export const maySeeInspectionFile = async (
  deps: Pick<Dependencies, "clock" | "inspections" | "grid" | "findings">,
  staff: StaffMember,
  { kind, id }: StoredFile["about"],
): Promise<boolean> => {
  const finding = kind === "finding" ? await deps.findings.find(id) : undefined;
  if (finding?.ownerId === staff.id) return true;
  return (await readInspection(deps, staff, finding?.inspectionId ?? id)) !== undefined;
};
