import type { County } from "../../domain/county/county.ts";
import type { Role } from "../../domain/county/role.ts";
import { holdsRole, type StaffMember } from "../../domain/county/staff-member.ts";
import { answeringRoles } from "../../domain/objection/decide-objection.ts";
import type { Objection } from "../../domain/objection/objection.ts";
import type { TwoNames } from "../../web/views/parts.ts";
import { schoolNames } from "./application-head.ts";

const readingRoles: readonly Role[] = ["AUDITOR", "DEPUTY_DIRECTOR"];

const isOfCounty = (actor: StaffMember, roles: readonly Role[]): boolean =>
  roles.some((role) => holdsRole(actor, role, {}));

/** Where an objection of this unit is answered: a school, or the county. */
export const placeOfUnit = (county: County | undefined, unit: string): { schoolCode?: string; township?: string } => {
  const school = county?.schools.find(({ code }) => code === unit);
  return school ? { schoolCode: school.code, township: school.township } : {};
};

/** What a person may do with the objections of a unit. */
export const entryToObjections = (
  actor: StaffMember,
  { county, level, unit }: { readonly county: County | undefined } & Pick<Objection, "level" | "unit">,
): "decide" | "read" | "none" => {
  const place = placeOfUnit(county, unit);
  if (answeringRoles[level].some((role) => holdsRole(actor, role, place))) return "decide";
  return isOfCounty(actor, [...readingRoles, ...answeringRoles.county]) ? "read" : "none";
};

/** The units whose objections come to a person: own schools, those of a township, or the county. */
export const unitsOf = (actor: StaffMember, county: County | undefined): readonly string[] => {
  const schools = (county?.schools ?? []).filter(({ code, township }) =>
    answeringRoles.school.some((role) => holdsRole(actor, role, { schoolCode: code, township })),
  );
  return [
    ...(isOfCounty(actor, [...answeringRoles.county, ...readingRoles]) ? ["county"] : []),
    ...schools.map(({ code }) => code),
  ];
};

/** Both names of a unit. */
export const unitNames = (county: County | undefined, unit: string): TwoNames =>
  unit === "county"
    ? { name: county?.name ?? unit, englishName: county?.englishName ?? unit }
    : schoolNames(county, unit);
