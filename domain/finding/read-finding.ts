import type { StaffMember } from "../county/staff-member.ts";
import type { Inspection } from "../inspection/inspection.ts";
import { readsAllInspections, unitsOf } from "../inspection/may-read.ts";
import type { SupervisionGrid } from "../supervision/grid.ts";
import type { Finding } from "./finding.ts";

/**
 * Whether a person may read a finding: whoever inspects or oversees; its unit's head and the director of the area once the
 * unit was told of it by the preliminary opinion; whoever puts it right once it is issued.
 */
export const mayReadFinding = (staff: StaffMember, { finding, inspection, grid }: Read): boolean => {
  if (readsAllInspections(staff)) return true;
  if (finding.issuedAt !== undefined && finding.ownerId === staff.id) return true;
  const isTold = finding.issuedAt !== undefined || inspection.preliminary !== undefined;
  return isTold && unitsOf(grid, staff.id).some(({ id }) => id === finding.unitId);
};

type Read = {
  readonly finding: Pick<Finding, "ownerId" | "unitId" | "issuedAt">;
  readonly inspection: Pick<Inspection, "preliminary">;
  readonly grid: Pick<SupervisionGrid, "units" | "areas">;
};

/** The ledger a person has: of the whole county, of own units, or of what they put right. */
export const ledgerScope = (
  staff: StaffMember,
  grid: Pick<SupervisionGrid, "units" | "areas">,
): "county" | "units" | "own" => {
  if (readsAllInspections(staff)) return "county";
  return unitsOf(grid, staff.id).length > 0 ? "units" : "own";
};
