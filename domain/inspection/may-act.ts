import * as z from "zod";
import type { Role } from "../county/role.ts";
import type { StaffMember } from "../county/staff-member.ts";
import type { EventActor } from "../history/domain-event.ts";
import { text, wholeNumber } from "../shared/form-fields.ts";
import { factOfName, sameFact } from "../shared/human-fact.ts";
import type { Occasion } from "../shared/occasion.ts";
import type { Refusal } from "../shared/refusal.ts";
import type { InspectedUnit } from "../supervision/grid.ts";
import type { SupervisionPurpose } from "../supervision/supervision-purpose.ts";
import type { Wait } from "../wait/wait.ts";
import type { Inspection } from "./inspection.ts";
import { standing } from "./inspection-path.ts";

/** What every form about an inspection asks: the version read and one fact, the last character of the unit's name. */
export const inspectionRead = { version: wholeNumber(1, 1_000_000), humanFact: text(10) };

const InspectionRead = z.object(inspectionRead);
/** The version read, and the one human fact. */
export type InspectionRead = z.infer<typeof InspectionRead>;

/** What every act on an inspection looks at. */
export type InspectionDesk = {
  readonly actor: StaffMember;
  /** The inspection's present wait. */
  readonly task: Wait | undefined;
  readonly inspection: Inspection | undefined;
  readonly unit: InspectedUnit | undefined;
  readonly occasion: Occasion;
};

/** The same once it is known that there is something to do. */
export type Acting = InspectionDesk & {
  readonly task: Wait;
  readonly inspection: Inspection;
  readonly unit: InspectedUnit;
  readonly by: EventActor & { readonly role: Role };
};

const offices: readonly Role[] = [
  "INSPECTOR",
  "SUPERVISION_HEAD",
  "DEPUTY_DIRECTOR",
  "BUREAU_DIRECTOR",
  "TOWNSHIP_SCHOOL_OFFICE",
  "PRINCIPAL",
];

/** As what a person acts on an inspection. */
export const actingAs = ({ id, roles }: StaffMember): EventActor & { readonly role: Role } => ({
  role: offices.find((role) => roles.some((held) => held.role === role)) ?? "PRINCIPAL",
  id,
});

/** Why what was read is not what stands, if so: another version, or a fact that is not on the page. */
export const misread = (
  { record }: Pick<Inspection, "record">,
  { unit, form }: { readonly unit: Pick<InspectedUnit, "name">; readonly form: InspectionRead },
): Refusal | undefined => {
  if (record.version !== form.version)
    return { code: "VersionConflict", ids: { seen: form.version, now: record.version } };
  return sameFact(form.humanFact, factOfName(unit.name))
    ? undefined
    : { code: "WrongHumanFact", faults: [{ field: "humanFact", code: "wrongHumanFact" }] };
};

/**
 * Whether this person may do this step of an inspection now: it is the open work and theirs, and they have read the
 * present version and one fact of it. The refusal says why not.
 */
export const mayAct = (
  desk: InspectionDesk,
  { purpose, form }: { readonly purpose: SupervisionPurpose; readonly form: InspectionRead },
): Acting | Refusal => {
  const { actor, task, inspection, unit } = desk;
  if (inspection === undefined || unit === undefined) return { code: "InspectionNotFound" };
  if (task === undefined || task.closed !== undefined || task.purpose !== purpose) return { code: "TaskClosed" };
  // The task may be open a moment longer than the step: the record is the truth.
  if (standing(inspection, purpose).is !== "waiting") return { code: "TaskClosed" };
  if (task.assignee !== actor.id) return { code: "NotYourTask" };
  const wrong = misread(inspection, { unit, form });
  return wrong ?? { ...desk, task, inspection, unit, by: actingAs(actor) };
};
