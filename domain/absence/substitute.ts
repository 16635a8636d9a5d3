import type { County } from "../county/county.ts";
import type { Role } from "../county/role.ts";
import type { School } from "../county/school.ts";
import { holdsRole, type StaffMember } from "../county/staff-member.ts";

type Held = StaffMember["roles"][number];

/** Who may declare somebody else's absence and, where it takes no other step of the chain, stand in from one level above. */
const oneLevelUp: { readonly [Below in Role]?: Role } = {
  HOMEROOM_TEACHER: "PRINCIPAL",
  SCHOOL_REVIEW_PANEL: "PRINCIPAL",
  SCHOOL_AID_OFFICER: "PRINCIPAL",
  PRINCIPAL: "TOWNSHIP_SCHOOL_OFFICE",
  TOWNSHIP_SCHOOL_OFFICE: "AID_CENTER_HEAD",
  AID_CENTER_REVIEWER: "AID_CENTER_HEAD",
  AID_CENTER_HEAD: "BUREAU_DIRECTOR",
  DEPUTY_DIRECTOR: "BUREAU_DIRECTOR",
  SUPERVISION_HEAD: "DEPUTY_DIRECTOR",
  INSPECTOR: "SUPERVISION_HEAD",
};

/** Where an office is: its school, its township, or the county. */
const placeOf = ({ scope }: Held, school: School | undefined) => ({
  ...("schoolCode" in scope && { schoolCode: scope.schoolCode }),
  ...(scope.of === "township" ? { township: scope.township } : school && { township: school.township }),
});

/** Whether somebody is one level above a person of this school or of the bureau. */
export const isSuperior = (actor: StaffMember, person: StaffMember, school: School | undefined): boolean =>
  person.roles.some((held) => {
    const upper = oneLevelUp[held.role];
    return upper !== undefined && holdsRole(actor, upper, placeOf(held, school));
  });

const isSameUnit = (substitute: StaffMember, held: Held): boolean => {
  const { role, scope } = held;
  return substitute.roles.some((own) =>
    "schoolCode" in scope
      ? "schoolCode" in own.scope && own.scope.schoolCode === scope.schoolCode
      : own.role === role && JSON.stringify(own.scope) === JSON.stringify(scope),
  );
};

type Offices = { readonly school: School | undefined; readonly county: County };

/** The offices that have one step of the chain for themselves: their holders keep it and take no other. */
const stepHolders = ({ school, county }: Offices): readonly string[] => {
  const { centerHeadId, deputyDirectorId } = county.offices;
  const { panelChairId, aidOfficerId, principalId } = school?.offices ?? {};
  return [centerHeadId, deputyDirectorId, panelChairId, aidOfficerId, principalId].filter((id) => id !== undefined);
};

/**
 * Whether somebody may stand in for a person: of the same unit, or one level above every office the person holds, never an
 * auditor, and never whoever acts at another step of the same chain (domain §2.2).
 */
export const mayStandIn = (substitute: StaffMember, person: StaffMember, offices: Offices): boolean =>
  substitute.id !== person.id &&
  !substitute.roles.some(({ role }) => role === "AUDITOR") &&
  !stepHolders(offices).includes(substitute.id) &&
  person.roles.every((held) => {
    const upper = oneLevelUp[held.role];
    const isAbove = upper !== undefined && holdsRole(substitute, upper, placeOf(held, offices.school));
    return isSameUnit(substitute, held) || isAbove;
  });
