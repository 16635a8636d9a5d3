import type { County } from "../../domain/county/county.ts";
import type { Role } from "../../domain/county/role.ts";
import { holdsRole, type StaffMember } from "../../domain/county/staff-member.ts";
import type { Objection } from "../../domain/objection/objection.ts";
import { answeringRoles } from "../../domain/objection/objection-roles.ts";
import type { TwoNames } from "../../web/views/parts.ts";
import { schoolNames } from "./application-head.ts";

const schoolRoles: readonly Role[] = ["SCHOOL_AID_OFFICER", "PRINCIPAL", "TOWNSHIP_SCHOOL_OFFICE"];
const countyRoles: readonly Role[] = [...answeringRoles.county, "AUDITOR"];

/** Whether a person works at the county, and so reads what is said in every objection. */
export const isOfCounty = (actor: StaffMember): boolean => countyRoles.some((role) => holdsRole(actor, role, {}));

/** Where an objection of this unit is answered: a school, or the county. */
export const placeOfUnit = (county: County | undefined, unit: string): { schoolCode?: string; township?: string } => {
  const school = county?.schools.find(({ code }) => code === unit);
  return school ? { schoolCode: school.code, township: school.township } : {};
};

/** Whether a person may read of the objections of a unit. */
export const readsUnit = (
  actor: StaffMember,
  { county, unit }: { readonly county: County | undefined } & Pick<Objection, "unit">,
): boolean => {
  const place = placeOfUnit(county, unit);
  return (
    isOfCounty(actor) || (place.schoolCode !== undefined && schoolRoles.some((role) => holdsRole(actor, role, place)))
  );
};

/** The units whose objections come to a person: own schools, those of a township, or the county. */
export const unitsOf = (actor: StaffMember, county: County | undefined): readonly string[] => {
  const schools = (county?.schools ?? []).filter(({ code, township }) =>
    schoolRoles.some((role) => holdsRole(actor, role, { schoolCode: code, township })),
  );
  return [...(isOfCounty(actor) ? ["county"] : []), ...schools.map(({ code }) => code)];
};

/** Both names of a unit. */
export const unitNames = (county: County | undefined, unit: string): TwoNames =>
  unit === "county"
    ? { name: county?.name ?? unit, englishName: county?.englishName ?? unit }
    : schoolNames(county, unit);
