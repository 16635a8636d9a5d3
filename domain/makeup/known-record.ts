import type { Pupil } from "../county/pupil.ts";
import type { Role } from "../county/role.ts";
import { holdsRole, type StaffMember } from "../county/staff-member.ts";
import { sameFact } from "../shared/human-fact.ts";
import type { MakeupCase } from "./makeup-case.ts";

/** Who looks after the children of the whole county. */
export const aidCentre: readonly Role[] = ["AID_CENTER_REVIEWER", "AID_CENTER_HEAD"];

/**
 * The register's record as far as a reader of a case may learn of it: of a child of the case's school, or any for the aid
 * centre, and only under the name the register has; a number alone, typed by anybody, opens nobody's record.
 */
export const knownRecord = ({ actor, makeupCase, pupil }: Reading): Pupil | undefined => {
  if (pupil === undefined || !sameFact(makeupCase.pupilName, pupil.name)) return undefined;
  const isOfCentre = aidCentre.some((role) => holdsRole(actor, role, {}));
  return isOfCentre || pupil.schoolCode === makeupCase.schoolCode ? pupil : undefined;
};

type Reading = {
  readonly actor: StaffMember;
  readonly makeupCase: Pick<MakeupCase, "pupilName" | "schoolCode">;
  /** The record with the ID number that was typed. */
  readonly pupil: Pupil | undefined;
};
