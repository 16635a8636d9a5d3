import type { Application } from "../application/application.ts";
import { isAlive } from "../application/claim.ts";
import type { Role } from "../county/role.ts";
import type { Stage } from "../county/school.ts";
import { holdsRole, type StaffMember, teachesClass } from "../county/staff-member.ts";
import { openRequest } from "../reconsideration/instance.ts";
import type { PupilChange } from "./change.ts";
import type { ChangeKind } from "./details.ts";
import type { Open } from "./effect.ts";
import { isAtCounty } from "./publicised.ts";

/** Where a pupil learns; grade and class as far as they are known. */
export type PupilPlace = {
  readonly schoolCode: string;
  readonly township: string;
  readonly stage?: Stage;
  readonly grade?: number;
  readonly classNo?: number;
};

/** Only these two know of a death: the pupil's principal and the head of the centre (domain §2.9). */
const ofDeath = ["PRINCIPAL", "AID_CENTER_HEAD"] as const satisfies readonly Role[];
const registrars = ["SCHOOL_AID_OFFICER", "AID_CENTER_REVIEWER", "AID_CENTER_HEAD"] as const satisfies readonly Role[];

/** The role in which a person may enter a change of a pupil here; undefined when it is not theirs. */
export const registrarRole = (actor: StaffMember, what: ChangeKind, place: PupilPlace): Role | undefined => {
  const role = (what === "death" ? ofDeath : registrars).find((each) => holdsRole(actor, each, place));
  return role ?? (what !== "death" && teachesClass(actor, place) ? "HOMEROOM_TEACHER" : undefined);
};

/** Kinds of change a person may enter somewhere. */
export const mayRegister = (actor: StaffMember, what: ChangeKind): boolean =>
  actor.roles.some(({ role }) =>
    what === "death"
      ? ofDeath.some((each) => each === role)
      : role === "HOMEROOM_TEACHER" || registrars.some((each) => each === role),
  );

/** Who confirms: the school, or the centre as soon as an approved line or a state of the county is touched. */
export const confirmingUnit = (
  { details, registered, schoolCode }: Pick<PupilChange, "details" | "registered" | "schoolCode">,
  applications: readonly Application[],
): string => {
  if (details.what === "death") return registered.role === "PRINCIPAL" ? "county" : schoolCode;
  // Whoever answers a request for reconsideration is of the county.
  if (applications.some(openRequest)) return "county";
  const touched = applications.filter(isAlive);
  return touched.some((each) => each.status === "approved" || isAtCounty(each as Open)) ? "county" : schoolCode;
};

const confirmers = {
  school: ["PRINCIPAL", "TOWNSHIP_SCHOOL_OFFICE"],
  county: ["AID_CENTER_HEAD", "AID_CENTER_REVIEWER"],
} as const satisfies Record<string, readonly Role[]>;

/** The role in which a person may confirm a change; undefined when it is not theirs. */
export const confirmerRole = (actor: StaffMember, change: PupilChange): Role | undefined => {
  const roles: readonly Role[] = confirmers[change.unit === "county" ? "county" : "school"];
  const able = roles.find((role) => holdsRole(actor, role, change));
  if (change.details.what !== "death") return able;
  return ofDeath.find((role) => roles.includes(role) && holdsRole(actor, role, change));
};

const readers = [
  ...["SCHOOL_AID_OFFICER", "PRINCIPAL", "TOWNSHIP_SCHOOL_OFFICE", "AID_CENTER_REVIEWER", "AID_CENTER_HEAD"],
  ...["DEPUTY_DIRECTOR", "AUDITOR"],
] as readonly Role[];

/** Whether a person may know of a change at all; of a death two roles do. */
export const mayRead = (actor: StaffMember, change: PupilChange): boolean => {
  if (change.details.what === "death") return ofDeath.some((role) => holdsRole(actor, role, change));
  return change.registered.by === actor.id || readers.some((role) => holdsRole(actor, role, change));
};
