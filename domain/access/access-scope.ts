import type { Role } from "../county/role.ts";
import { holdsRole, type StaffMember } from "../county/staff-member.ts";

/** Whose looks a person goes through: everybody's, or those of the people of one school; `review` for whoever answers for them. */
export type AccessScope = { readonly unit: string; readonly role: Role; readonly may: "review" | "read" };

const reviewers: readonly Role[] = ["AID_CENTER_HEAD", "DEPUTY_DIRECTOR"];
const readers: readonly Role[] = ["BUREAU_DIRECTOR", "AUDITOR"];

/** Whose looks a person may go through (domain §4.6: a responsible person); undefined for everybody else. */
export const accessScopeOf = (actor: StaffMember): AccessScope | undefined => {
  const reviewing = reviewers.find((role) => holdsRole(actor, role, {}));
  if (reviewing) return { unit: "county", role: reviewing, may: "review" };
  const reading = readers.find((role) => holdsRole(actor, role, {}));
  if (reading) return { unit: "county", role: reading, may: "read" };
  const own = actor.roles.flatMap(({ role, scope }) =>
    role === "PRINCIPAL" && scope.of === "school" ? [scope.schoolCode] : [],
  )[0];
  return own === undefined ? undefined : { unit: own, role: "PRINCIPAL", may: "review" };
};
