import type { Application } from "../../domain/application/application.ts";
import { tieTo, withKinKeys } from "../../domain/county/kin.ts";
import type { StaffMember } from "../../domain/county/staff-member.ts";
import { accept, type Decision, refuse } from "../../domain/shared/decision.ts";
import type { Dependencies } from "../dependencies.ts";

type Keyed = Pick<Dependencies, "keys">;

const hashWith =
  ({ keys }: Keyed) =>
  (text: string): string =>
    keys.keyedHash(text, "kin");

/** Why somebody of the office must stay away from an application, if anything is known. */
export const tieOf = (deps: Keyed, staff: StaffMember, application: Application) =>
  tieTo(staff, application, hashWith(deps));

/** Whether somebody of the office must stay away from an application, because it is known or because it was declared. */
export const staysAway = (deps: Keyed, staff: StaffMember, application: Application): boolean =>
  application.barred?.includes(staff.id) === true || tieOf(deps, staff, application) !== undefined;

/** Turns somebody away who has a tie to the family; undefined for everybody else. */
export const kinRefusal = (deps: Keyed, staff: StaffMember, application: Application | undefined) =>
  application && tieOf(deps, staff, application) ? refuse({ code: "OwnFile" }) : undefined;

/** A decision that brings a form: its applications remember by which keyed hashes a relative would be known. */
export const withKin = (deps: Keyed, decision: Decision): Decision =>
  decision.accepted ? accept(withKinKeys(decision.change, hashWith(deps))) : decision;
