import type { Role } from "../county/role.ts";
import type { Objection } from "./objection.ts";

type RolesByLevel = Record<Objection["level"], readonly Role[]>;

/** The roles that may be asked to look into an objection at each level (domain §2.7). */
export const answeringRoles = {
  school: ["SCHOOL_AID_OFFICER", "PRINCIPAL", "TOWNSHIP_SCHOOL_OFFICE", "AID_CENTER_REVIEWER", "AID_CENTER_HEAD"],
  county: ["AID_CENTER_REVIEWER", "AID_CENTER_HEAD", "DEPUTY_DIRECTOR", "BUREAU_DIRECTOR"],
} as const satisfies RolesByLevel;

/** Who registers objections at each level; each of them may do so, also who must not decide them. */
export const registeringRoles = {
  school: ["SCHOOL_AID_OFFICER", "PRINCIPAL", "TOWNSHIP_SCHOOL_OFFICE", "AID_CENTER_REVIEWER", "AID_CENTER_HEAD"],
  county: ["AID_CENTER_REVIEWER", "AID_CENTER_HEAD"],
} as const satisfies RolesByLevel;

/** The only roles that ever read who objected; nobody of a school does. */
export const objectorReaders = ["AID_CENTER_REVIEWER", "AID_CENTER_HEAD"] as const satisfies readonly Role[];
