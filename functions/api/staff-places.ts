import type { Role } from "../../domain/county/role.ts";
import { holdsRole, type StaffMember } from "../../domain/county/staff-member.ts";

type Place = { readonly schoolCode?: string; readonly township?: string };

const overseers: readonly Role[] = ["AUDITOR", "AID_CENTER_HEAD"];

/** Whether a person reads every piece of work, also that of others. */
export const oversees = (actor: StaffMember): boolean => overseers.some((role) => holdsRole(actor, role, {}));

/** Whether a person holds any role at this place: its class, school, township or county. */
export const worksAt = (actor: StaffMember, place: Place): boolean =>
  actor.roles.some(({ role }) => holdsRole(actor, role, place));

/** Schools at which a person holds one of these roles by name of the school, not by township or county. */
export const ownSchools = (actor: StaffMember, roles: readonly Role[]): readonly string[] => [
  ...new Set(
    actor.roles.flatMap(({ role, scope }) =>
      roles.includes(role) && (scope.of === "school" || scope.of === "class") ? [scope.schoolCode] : [],
    ),
  ),
];
