import type { Instant } from "../calendar/time.ts";
import type { Role } from "../county/role.ts";
import type { StaffMember } from "../county/staff-member.ts";
import type { SupervisionGrid } from "../supervision/grid.ts";
import type { Inspection } from "./inspection.ts";

/** Who reads every inspection: inspectors, the supervision office, the heads of the bureau and the auditors. */
const readers: readonly Role[] = [
  "SUPERVISION_HEAD",
  "INSPECTOR",
  "DEPUTY_DIRECTOR",
  "BUREAU_DIRECTOR",
  "AID_CENTER_HEAD",
  "AUDITOR",
];

/** Whether a person reads the inspections of all units. */
export const readsAllInspections = ({ roles }: Pick<StaffMember, "roles">): boolean =>
  roles.some(({ role }) => readers.includes(role));

/** The units whose inspections a person answers for or supervises: their head, and the director of their area. */
export const unitsOf = ({ units, areas }: Pick<SupervisionGrid, "units" | "areas">, staffId: string) => {
  const directed = areas.filter(({ directorId }) => directorId === staffId).map(({ code }) => code);
  return units.filter(({ headId, area }) => headId === staffId || directed.includes(area));
};

/**
 * Whether a person may read this inspection; other units and schools never do, and of a visit without notice nobody of its
 * unit before it begins (督导条例 art. 14).
 */
export const mayReadInspection = (staff: StaffMember, { inspection, grid, now }: Read): boolean => {
  if (readsAllInspections(staff)) return true;
  if (inspection.nature === "regular" && now < inspection.onSiteFrom) return false;
  return inspection.headId === staff.id || unitsOf(grid, staff.id).some(({ id }) => id === inspection.unitId);
};

type Read = {
  readonly inspection: Pick<Inspection, "unitId" | "headId" | "nature" | "onSiteFrom">;
  readonly grid: Pick<SupervisionGrid, "units" | "areas">;
  readonly now: Instant;
};
