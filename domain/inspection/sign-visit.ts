import * as z from "zod";
import type { StaffMember } from "../county/staff-member.ts";
import { accept, type Decision, refuse } from "../shared/decision.ts";
import { text, wholeNumber } from "../shared/form-fields.ts";
import { sameFact } from "../shared/human-fact.ts";
import type { Refusal } from "../shared/refusal.ts";
import type { Inspection, VisitSignature } from "./inspection.ts";
import { inspectionTold } from "./inspection-told.ts";
import { actingAs } from "./may-act.ts";
import { isOfTeam, isVisitOver, type OnTheSpot, signersOf } from "./visit.ts";

/** A signature under the record of a visit: who signs, and the own full name as the person present types it. */
export const VisitSignatureForm = z.object({
  version: wholeNumber(1, 1_000_000),
  signer: text(60),
  name: text(40),
});
export type VisitSignatureForm = z.infer<typeof VisitSignatureForm>;

/**
 * Signs the record of the visit as it was read. Everybody signs where they are signed in; on the lead's telephone whoever
 * stands there may sign with the own full name. Who has signed stays signed; a record without a score is not signed.
 */
export const signVisit = ({ actor, inspection, signer, form, now }: SignVisit): Decision => {
  if (inspection === undefined) return refuse({ code: "InspectionNotFound" });
  const { team, headId, visit } = inspection;
  if (!isOfTeam(inspection, actor.id) && actor.id !== headId) return refuse({ code: "NotAllowedHere" });
  if (isVisitOver(inspection)) return refuse({ code: "TaskClosed" });
  if (visit === undefined || visit.entries.length === 0) return refuse({ code: "TransitionNotAllowed" });
  const wrong = misread({ actor, inspection, signer, form });
  if (wrong !== undefined) return refuse(wrong);
  const open = signersOf(inspection).filter(
    ({ by, staffId }) =>
      staffId === form.signer && !visit.signatures.some((one) => one.by === by && one.staffId === staffId),
  );
  if (open.length === 0) return accept({ save: [], emit: [] });
  const given = open.map(
    (one): VisitSignature => ({
      ...one,
      at: now,
      ...(form.signer !== actor.id && { takenBy: team.leadId }),
    }),
  );
  const next: Inspection = { ...inspection, visit: { ...visit, signatures: [...visit.signatures, ...given] } };
  const words = { what: "signature", signer: form.signer, entries: visit.entries.length };
  return accept({ save: [next], emit: [inspectionTold("VisitNoted", next, { by: actingAs(actor), now, words })] });
};

const misread = ({ actor, inspection, signer, form }: Omit<Complete, "now">): Refusal | undefined => {
  const { record, team } = inspection;
  const isSigner = signersOf(inspection).some(({ staffId }) => staffId === form.signer);
  if (!isSigner || signer === undefined)
    return { code: "FormIncomplete", faults: [{ field: "signer", code: "notAChoice" }] };
  if (form.signer !== actor.id && actor.id !== team.leadId) return { code: "NotAllowedHere" };
  if (record.version !== form.version)
    return { code: "VersionConflict", ids: { seen: form.version, now: record.version } };
  return sameFact(form.name, signer.name)
    ? undefined
    : { code: "WrongHumanFact", faults: [{ field: "name", code: "notOwnName" }] };
};

type SignVisit = OnTheSpot & {
  /** Whoever signs, by the staff record. */
  readonly signer: StaffMember | undefined;
  readonly form: VisitSignatureForm;
};
type Complete = SignVisit & { readonly inspection: Inspection };
