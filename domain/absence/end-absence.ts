import type { School } from "../county/school.ts";
import { holdsRole, type StaffMember } from "../county/staff-member.ts";
import { accept, type Decision, refuse } from "../shared/decision.ts";
import type { Occasion } from "../shared/occasion.ts";
import type { Absence } from "./absence.ts";
import { isSuperior } from "./substitute.ts";

/** Whether somebody may end an absence: whose it is, who declared it, who is one level above, and for a mailbox the aid centre. */
export const mayEnd = (actor: StaffMember, { absence, person, school }: Ending): boolean => {
  const centre = (["AID_CENTER_HEAD", "DEPUTY_DIRECTOR"] as const).some((role) => holdsRole(actor, role, {}));
  if (absence.cause === "mailbox") return centre;
  return [absence.staffId, absence.declared.by].includes(actor.id) || isSuperior(actor, person, school);
};

/** Ends an absence early, or takes it back before it begins: new work comes home, work begun stays where it is. */
export const endAbsence = ({ actor, absence, person, school, occasion }: EndAbsence): Decision => {
  if (absence === undefined || person === undefined || !mayEnd(actor, { absence, person, school }))
    return refuse({ code: "NotAllowedHere" });
  // Whoever ends it twice reads what is so already.
  if (absence.ended !== undefined) return accept({ save: [], emit: [] });
  return accept({
    save: [{ ...absence, ended: { by: actor.id, at: occasion.now } }],
    emit: [
      {
        type: "AbsenceEnded",
        subject: { kind: "absence", id: absence.id },
        at: occasion.now,
        actor: { role: actor.roles[0]?.role ?? "HOMEROOM_TEACHER", id: actor.id },
        words: { staffId: absence.staffId, cause: absence.cause },
      },
    ],
  });
};

type Ending = {
  readonly absence: Absence;
  /** Whose it is. */
  readonly person: StaffMember;
  readonly school: School | undefined;
};

type EndAbsence = {
  readonly actor: StaffMember;
  readonly absence: Absence | undefined;
  readonly person: StaffMember | undefined;
  readonly school: School | undefined;
  readonly occasion: Pick<Occasion, "now">;
};
