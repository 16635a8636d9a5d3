import { holdsRole, type StaffMember } from "../county/staff-member.ts";
import type { Inspection } from "../inspection/inspection.ts";
import type { InspectedUnit, SupervisionGrid } from "../supervision/grid.ts";
import type { Finding } from "./finding.ts";

/** Whether a person works in an inspected unit: its head, or anybody with an office of the town or one of its schools. */
export const isOfUnit = (
  { id, roles }: Pick<StaffMember, "id" | "roles">,
  { headId, name, schoolCodes }: InspectedUnit,
): boolean =>
  id === headId ||
  roles.some(({ role, scope }) =>
    scope.of === "township"
      ? role === "TOWNSHIP_SCHOOL_OFFICE" && scope.township === name
      : scope.of !== "county" && schoolCodes.includes(scope.schoolCode),
  );

/**
 * Whether a person may cancel the number of a finding (feature 82): whoever was drawn by lot for the recheck, before that
 * any inspector without a tie to the unit; never its owner, and nobody of the unit.
 */
export const mayVerify = (actor: StaffMember, { finding, inspection, unit, grid }: Verified): boolean => {
  if (finding.ownerId === actor.id || isOfUnit(actor, unit)) return false;
  if (inspection.recheck !== undefined) return inspection.recheck.verifierId === actor.id;
  return (
    holdsRole(actor, "INSPECTOR", {}) &&
    !grid.ties.some(({ inspectorId, unitId }) => inspectorId === actor.id && unitId === unit.id)
  );
};

type Verified = {
  readonly finding: Pick<Finding, "ownerId">;
  readonly inspection: Pick<Inspection, "recheck">;
  readonly unit: InspectedUnit;
  readonly grid: Pick<SupervisionGrid, "ties">;
};
