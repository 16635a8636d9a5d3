import * as z from "zod";
import type { Role } from "../county/role.ts";
import type { StaffMember } from "../county/staff-member.ts";
import { accept, type Decision, refuse } from "../shared/decision.ts";
import { choice, text, wholeNumber } from "../shared/form-fields.ts";
import { factOfName, sameFact } from "../shared/human-fact.ts";
import type { Refusal } from "../shared/refusal.ts";
import { type CarryOut, carryOut } from "./carry-out.ts";
import type { PupilChange } from "./change.ts";
import { changed } from "./change-event.ts";
import { isBeingReleased } from "./leave-list.ts";
import { confirmerRole, confirmingUnit } from "./remit.ts";

/** The second account's decision on a change that somebody has entered. */
export const DecideChangeForm = z
  .object({
    version: wholeNumber(1, 1_000_000),
    outcome: choice(["confirm", "decline"]),
    reason: text(300).exactOptional(),
    /** The one human fact: the last character of the pupil's name. */
    humanFact: text(10),
  })
  .refine((form) => form.outcome === "confirm" || form.reason !== undefined, { path: ["reason"], error: "required" });
export type DecideChangeForm = z.infer<typeof DecideChangeForm>;

/** Confirms a change, and with it everything domain §2.9 says of it, or declines it with a reason. */
export const decideChange = (facts: DecideChange): Decision => {
  const { actor, change, form, occasion } = facts;
  if (change === undefined) return refuse({ code: "TaskNotFound" });
  const role = confirmerRole(actor, change);
  const refusal = refusalOf(facts, change, role);
  if (role === undefined || refusal) return refuse(refusal ?? { code: "NotYourTask" });
  const by = { role, id: actor.id };
  const decided = { role, by: actor.id, at: occasion.now };
  if (form.outcome === "decline") {
    const declined: PupilChange = {
      ...change,
      status: "declined",
      decided: { ...decided, ...(form.reason === undefined ? {} : { reason: form.reason }) },
    };
    return accept({ save: [declined], emit: [changed("ChangeDeclined", declined, { by, occasion })] });
  }
  const unit = confirmingUnit(
    change,
    facts.cases.map(({ application }) => application),
  );
  if (unit === "county" && change.unit !== "county") {
    // Since it was entered something has become the county's: the centre confirms it instead.
    const passedOn = { ...change, unit };
    return accept({ save: [passedOn], emit: [changed("ChangePassedOn", passedOn, { by, occasion })] });
  }
  if (facts.cases.some(isBeingReleased)) return refuse({ code: "TransitionNotAllowed" });
  const done = carryOut({ ...facts, change, by });
  const confirmed: PupilChange = { ...change, status: "confirmed", decided, ...done.told };
  return accept({
    save: [confirmed, ...done.save],
    emit: [
      changed("ChangeConfirmed", confirmed, { by, occasion }),
      ...(change.details.what === "dropout" ? [changed("DropoutAlerted", confirmed, { by, occasion })] : []),
      ...done.emit,
    ],
  });
};

const refusalOf = ({ actor, form }: DecideChange, change: PupilChange, role: Role | undefined): Refusal | undefined => {
  if (role === undefined) return { code: "NotYourTask" };
  const { status, decided } = change;
  if (status !== "registered")
    return { code: "TaskClosed", ...(decided ? { ids: { outcome: status, at: decided.at, by: decided.by } } : {}) };
  if (change.registered.by === actor.id) return { code: "ActedBefore" };
  if (actor.ownChildren.includes(change.pupilKey)) return { code: "OwnFile" };
  if (change.record.version !== form.version)
    return { code: "VersionConflict", ids: { seen: form.version, now: change.record.version } };
  if (!sameFact(form.humanFact, factOfName(change.pupilName)))
    return { code: "WrongHumanFact", faults: [{ field: "humanFact", code: "wrongHumanFact" }] };
  return undefined;
};

type DecideChange = Omit<CarryOut, "change" | "by"> & {
  readonly actor: StaffMember;
  readonly change: PupilChange | undefined;
  readonly form: DecideChangeForm;
};
