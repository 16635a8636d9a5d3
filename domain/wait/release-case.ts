import * as z from "zod";
import { holdsRole, type StaffMember } from "../county/staff-member.ts";
import { serialOf } from "../objection/objection.ts";
import { accept, type Decision, refuse } from "../shared/decision.ts";
import { text, wholeNumber } from "../shared/form-fields.ts";
import { factOfName, sameFact } from "../shared/human-fact.ts";
import type { Occasion } from "../shared/occasion.ts";
import { type Carried, onwardOf } from "../sweep/carried.ts";
import { refusalToDecide } from "./may-decide.ts";
import { closeWait, type Wait } from "./wait.ts";

/** An operator has looked at a parked case and lets it go on. */
export const ReleaseCaseForm = z.object({
  version: wholeNumber(1, 1_000_000),
  /**
   * The one human fact: the last character of the pupil's name, the number of lines of a list, the serial number an objection
   * concerns, or the last two characters of the number of a record of supervision.
   */
  humanFact: text(10),
});
export type ReleaseCaseForm = z.infer<typeof ReleaseCaseForm>;

/** Lets a parked case go on from where its record stands; nothing about the case itself is decided. */
export const releaseCase = ({ actor, task, subject, form, occasion }: ReleaseCase): Decision => {
  if (task === undefined || subject === undefined) return refuse({ code: "TaskNotFound" });
  const refusal = refusalToDecide({ actor, task, purpose: "parked" });
  if (refusal) return refuse(refusal);
  if (subject.record.version !== form.version)
    return refuse({ code: "VersionConflict", ids: { seen: form.version, now: subject.record.version } });
  if (!sameFact(form.humanFact, factOf(subject)))
    return refuse({ code: "WrongHumanFact", faults: [{ field: "humanFact", code: "wrongHumanFact" }] });
  return accept({
    save: [subject, closeWait(task, { at: occasion.now, by: actor.id, outcome: "released" })],
    emit: [
      {
        type: "CaseReleased",
        subject: { kind: subject.kind, id: subject.id },
        at: occasion.now,
        actor: { role: operators.find((role) => holdsRole(actor, role, {})) ?? "DEPUTY_DIRECTOR", id: actor.id },
        words: { ...onwardOf(subject, occasion) },
      },
    ],
  });
};

const operators = ["AID_CENTER_HEAD", "SUPERVISION_HEAD"] as const;

const factOf = (subject: Carried): string => {
  if (subject.kind === "application") return factOfName(subject.pupilName);
  if (subject.kind === "list") return String(subject.lines);
  return subject.kind === "objection" ? String(serialOf(subject)) : subject.id.slice(-2);
};

type ReleaseCase = {
  readonly actor: StaffMember;
  readonly task: Wait | undefined;
  readonly subject: Carried | undefined;
  readonly form: ReleaseCaseForm;
  readonly occasion: Occasion;
};
