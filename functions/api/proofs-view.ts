import type { Role } from "../../domain/county/role.ts";
import { holdsRole, type StaffMember } from "../../domain/county/staff-member.ts";

const keepers: readonly Role[] = ["AID_CENTER_HEAD", "DEPUTY_DIRECTOR", "AUDITOR"];

/** Whether a person reads the proofs and takes evidence packs: the centre's head, the deputy director, the auditor. */
export const takesPacks = (staff: StaffMember): boolean => keepers.some((role) => holdsRole(staff, role, {}));
