import type { Application } from "../application/application.ts";
import { dayOf } from "../calendar/time.ts";
import type { School } from "../county/school.ts";
import type { StaffMember } from "../county/staff-member.ts";
import { accept, type Decision, refuse } from "../shared/decision.ts";
import type { FieldFault } from "../shared/field-fault.ts";
import { sameFact } from "../shared/human-fact.ts";
import type { Occasion } from "../shared/occasion.ts";
import { unrecorded } from "../shared/record-mark.ts";
import type { Refusal } from "../shared/refusal.ts";
import type { PupilChange } from "./change.ts";
import { changed } from "./change-event.ts";
import type { ChangeForm } from "./details.ts";
import { confirmingUnit, type PupilPlace, registrarRole } from "./remit.ts";

/** A pupil as the records know it; a child who comes from another county may be in none of them. */
export type KnownPupil = PupilPlace & {
  readonly pupilKey: string;
  /** Absent when no record holds the child yet. */
  readonly name?: string;
};

const faulty = (field: string, code: FieldFault): Refusal => ({ code: "FormIncomplete", faults: [{ field, code }] });

/** Enters a change in mid-period; nothing is felt until a second account has confirmed it (domain §2.2). */
export const registerChange = (facts: RegisterChange): Decision => {
  const { actor, pupil, applications, id, form, occasion } = facts;
  const { details, happenedOn } = form;
  // A pupil nobody knows, one of another school and a wrong name are refused alike.
  if (pupil === undefined || !sameFact(form.pupilName, pupil.name ?? form.pupilName))
    return refuse({ code: "ApplicationNotFound", faults: [{ field: "pupil", code: "noSuchPupil" }] });
  const role = registrarRole(actor, details.what, pupil);
  if (role === undefined)
    return refuse({ code: "ApplicationNotFound", faults: [{ field: "pupil", code: "noSuchPupil" }] });
  if (actor.ownChildren.includes(pupil.pupilKey)) return refuse({ code: "OwnFile" });
  const refusal = refusalOfFacts(facts, pupil);
  if (refusal) return refuse(refusal);
  const { pupilKey, schoolCode, township } = pupil;
  const entered = {
    details,
    schoolCode,
    registered: { role, by: actor.id, at: occasion.now },
  };
  const change: PupilChange = {
    ...{ kind: "change", record: unrecorded, id, campaignId: occasion.campaign.id, pupilKey },
    ...{ pupilName: form.pupilName, township, happenedOn, ...entered },
    unit: confirmingUnit(entered, applications),
    status: "registered",
    effects: [],
  };
  const by = { role, id: actor.id };
  return accept({ save: [change], emit: [changed("ChangeRegistered", change, { by, occasion })] });
};

const refusalOfFacts = (
  { form: { details, happenedOn }, toSchool, occasion }: RegisterChange,
  { schoolCode, stage, grade }: KnownPupil,
): Refusal | undefined => {
  const { schoolYear } = occasion.campaign;
  if (happenedOn > dayOf(occasion.now) || happenedOn < `${schoolYear.slice(0, 4)}-08-01`)
    return faulty("happenedOn", "dayOutsideYear");
  if (details.what !== "transferWithin") return undefined;
  if (toSchool === undefined || toSchool.code === schoolCode) return faulty("details.toSchool", "notAChoice");
  const isThere = toSchool.classes.some(
    (each) => each.stage === stage && each.grade === grade && each.classNo === details.classNo,
  );
  return isThere ? undefined : faulty("details.classNo", "unknownClass");
};

type RegisterChange = {
  readonly actor: StaffMember;
  readonly pupil: KnownPupil | undefined;
  /** What is claimed for the pupil in this campaign. */
  readonly applications: readonly Application[];
  /** The school a pupil moves to, if there is one of this code. */
  readonly toSchool: School | undefined;
  readonly id: string;
  readonly form: ChangeForm;
  readonly occasion: Occasion;
};
