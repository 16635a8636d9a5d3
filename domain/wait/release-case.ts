import * as z from "zod";
import type { Application } from "../application/application.ts";
import { holdsRole, type StaffMember } from "../county/staff-member.ts";
import type { AidList } from "../publicity/aid-list.ts";
import { accept, type Decision, refuse } from "../shared/decision.ts";
import { text, wholeNumber } from "../shared/form-fields.ts";
import { factOfName, sameFact } from "../shared/human-fact.ts";
import type { Occasion } from "../shared/occasion.ts";
import { refusalToDecide } from "./may-decide.ts";
import { listOnward, onward } from "./path.ts";
import { closeWait, type Wait } from "./wait.ts";

/** An operator has looked at a parked case and lets it go on. */
export const ReleaseCaseForm = z.object({
  version: wholeNumber(1, 1_000_000),
  /** The one human fact: the last character of the pupil's name, or the number of lines of a list. */
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
  const fact = subject.kind === "application" ? factOfName(subject.pupilName) : String(subject.lines);
  if (!sameFact(form.humanFact, fact))
    return refuse({ code: "WrongHumanFact", faults: [{ field: "humanFact", code: "wrongHumanFact" }] });
  const words =
    subject.kind === "application" ? onward(subject, occasion.campaign.endsAt) : listOnward(subject, occasion);
  return accept({
    save: [subject, closeWait(task, { at: occasion.now, by: actor.id, outcome: "released" })],
    emit: [
      {
        type: "CaseReleased",
        subject: { kind: subject.kind, id: subject.id },
        at: occasion.now,
        actor: { role: holdsRole(actor, "AID_CENTER_HEAD", {}) ? "AID_CENTER_HEAD" : "DEPUTY_DIRECTOR", id: actor.id },
        words: { ...words },
      },
    ],
  });
};

type ReleaseCase = {
  readonly actor: StaffMember;
  readonly task: Wait | undefined;
  readonly subject: Application | AidList | undefined;
  readonly form: ReleaseCaseForm;
  readonly occasion: Occasion;
};
