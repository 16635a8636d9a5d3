import type { County } from "../county/county.ts";
import type { Role } from "../county/role.ts";
import type { School } from "../county/school.ts";
import { holdsRole, type StaffMember, teachesClass } from "../county/staff-member.ts";
import type { EventActor } from "../history/domain-event.ts";
import type { SupervisionGrid } from "../supervision/grid.ts";
import type { ClassPlace } from "./guarantee.ts";

const supervisors: readonly Role[] = [
  "SUPERVISION_HEAD",
  "INSPECTOR",
  "AREA_DIRECTOR",
  "GRID_LEADER",
  "DEPUTY_DIRECTOR",
  "BUREAU_DIRECTOR",
  "AID_CENTER_HEAD",
  "AUDITOR",
];
const namers: readonly Role[] = ["SUPERVISION_HEAD", "DEPUTY_DIRECTOR", "BUREAU_DIRECTOR", "AREA_DIRECTOR"];

type Place = Pick<County["schools"][number], "code" | "township">;

/** Whether a person sees who answers for every school of the county (domain §6.1). */
export const supervises = ({ roles }: StaffMember): boolean => roles.some(({ role }) => supervisors.includes(role));

/** The schools whose responsibility a person sees: supervision all, a school its own, a cell's leader the cell, a township office its own. */
export const schoolsSeen = <Seen extends Place>(
  actor: StaffMember,
  { grid, schools }: Seeing<Seen>,
): readonly Seen[] => {
  if (supervises(actor)) return schools;
  const led = new Set(grid?.cells.filter(({ leaderId }) => leaderId === actor.id).flatMap((cell) => cell.schoolCodes));
  return schools.filter((school) => led.has(school.code) || worksFor(actor, school));
};

const worksFor = ({ roles }: StaffMember, { code, township }: Place): boolean =>
  roles.some(({ scope }) =>
    scope.of === "township" ? scope.township === township : scope.of !== "county" && scope.schoolCode === code,
  );

/** The role in which a person names a school's contact: the supervision office, the bureau's heads, the director of the area. */
export const contactNamer = (actor: StaffMember, { code, township }: Place): EventActor | undefined => {
  const role = namers.find((each) => holdsRole(actor, each, { schoolCode: code, township }));
  return role && { role, id: actor.id };
};

/** Whether a person may name who is responsible for which pupil: the principal. */
export const mayNameOfficers = (actor: StaffMember, schoolCode: string): boolean =>
  actor.roles.some(
    ({ role, scope }) => role === "PRINCIPAL" && scope.of === "school" && scope.schoolCode === schoolCode,
  );

/** Whether a person reads the names of a class's registered-poor pupils: only in their own school, and there only who must. */
export const mayReadPupils = (actor: StaffMember, { code }: Pick<School, "code">, place: ClassPlace): boolean =>
  teachesClass(actor, place) ||
  actor.roles.some(
    ({ role, scope }) =>
      (role === "PRINCIPAL" || role === "SCHOOL_AID_OFFICER") && scope.of === "school" && scope.schoolCode === code,
  );

type Seeing<Seen> = { readonly grid: SupervisionGrid | undefined; readonly schools: readonly Seen[] };
