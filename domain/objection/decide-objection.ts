import * as z from "zod";
import { type Application, baseOf } from "../application/application.ts";
import { move, told } from "../application/move.ts";
import type { Role } from "../county/role.ts";
import { holdsRole, type StaffMember } from "../county/staff-member.ts";
import type { DomainEvent } from "../history/domain-event.ts";
import { afterHold } from "../publicity/after-hold.ts";
import type { AidList, ListLine } from "../publicity/aid-list.ts";
import { struck } from "../publicity/strike-line.ts";
import { Reason } from "../review/reason.ts";
import { accept, type Decision, refuse } from "../shared/decision.ts";
import type { Entity } from "../shared/entity.ts";
import { choice, text, wholeNumber } from "../shared/form-fields.ts";
import { sameFact } from "../shared/human-fact.ts";
import { limitEnd, type Occasion } from "../shared/occasion.ts";
import { onward } from "../wait/path.ts";
import type { Objection } from "./objection.ts";

/** The office's simple decision on an objection, with the reply in writing. */
export const DecideObjectionForm = z
  .object({
    version: wholeNumber(1, 1_000_000),
    outcome: choice(["upheld", "notUpheld"]),
    reply: text(1000),
    reason: Reason.exactOptional(),
    /** The one human fact: the serial number, or 0 for the list as a whole. */
    humanFact: text(10),
  })
  .refine((form) => form.outcome === "notUpheld" || form.reason !== undefined, {
    path: ["reason", "code"],
    error: "required",
  });
export type DecideObjectionForm = z.infer<typeof DecideObjectionForm>;

/** The roles that answer objections at each level; never somebody who acted on the application (domain §2.7). */
export const answeringRoles = {
  school: ["SCHOOL_AID_OFFICER", "PRINCIPAL", "TOWNSHIP_SCHOOL_OFFICE"],
  county: ["AID_CENTER_REVIEWER", "AID_CENTER_HEAD", "BUREAU_DIRECTOR"],
} as const satisfies Record<Objection["level"], readonly Role[]>;

/** Decides an objection: not upheld, the line goes on; upheld, its application is rejected and may ask for reconsideration. */
export const decideObjection = ({
  actor,
  objection,
  list,
  line,
  application,
  place,
  form,
  occasion,
}: DecideObjection): Decision => {
  if (objection === undefined || list === undefined) return refuse({ code: "ObjectionNotFound" });
  const role = answeringRoles[objection.level].find((each) => holdsRole(actor, each, place));
  if (role === undefined) return refuse({ code: "NotYourTask" });
  if (objection.status !== "received") return refuse({ code: "TaskClosed" });
  if (objection.record.version !== form.version)
    return refuse({ code: "VersionConflict", ids: { seen: form.version, now: objection.record.version } });
  const serial = objection.about.what === "line" ? objection.about.serial : 0;
  if (!sameFact(form.humanFact, String(serial)))
    return refuse({ code: "WrongHumanFact", faults: [{ field: "humanFact", code: "wrongHumanFact" }] });
  if (application?.acts.some(({ by }) => by === actor.id)) return refuse({ code: "ActedBefore" });
  if (application && actor.ownChildren.includes(application.pupilKey)) return refuse({ code: "OwnFile" });

  const by = { role, id: actor.id };
  const decided: Objection = {
    ...objection,
    status: form.outcome,
    reply: { text: form.reply, by: actor.id, at: occasion.now },
  };
  const told = effect({ list, line, application, form, by, occasion });
  return accept({
    save: [decided, ...told.save],
    emit: [
      {
        type: "ObjectionDecided",
        subject: { kind: "objection", id: objection.id },
        at: occasion.now,
        actor: by,
        words: { outcome: form.outcome, listId: list.id },
      },
      ...told.emit,
    ],
  });
};

type Effect = { readonly save: readonly Entity[]; readonly emit: readonly DomainEvent[] };
const nothing: Effect = { save: [], emit: [] };

const effect = ({ list, line, application, form, by, occasion }: EffectFacts): Effect => {
  if (line === undefined || application?.status !== "onHold" || application.why !== "objection") return nothing;
  if (application.listId !== list.id) return nothing;
  if (form.outcome === "upheld" && form.reason !== undefined) {
    const rejected = move(application, {
      ...baseOf(application),
      status: "rejected",
      level: "objection",
      reason: form.reason,
      rejectedAt: occasion.now,
      reconsiderBy: limitEnd(occasion, "reconsiderationRequest"),
    });
    const words = {
      stage: application.heldFrom,
      reason: form.reason.code,
      ...onward(rejected, occasion.campaign.endsAt),
    };
    const left = struck(list, line, "struck");
    const after = afterHold(left.list, { by, occasion });
    return {
      save: [rejected, left.line, after.list],
      emit: [told("ReviewRejected", rejected, { at: occasion.now, actor: by, words }), ...after.emit],
    };
  }
  const objections = line.objections - 1;
  if (objections > 0) return { save: [{ ...line, objections }], emit: [] };
  const { award, listId, serial, heldFrom } = application;
  const freed = move(application, { ...baseOf(application), status: heldFrom, award, listId, serial });
  // Whoever signed before the hold ended did not sign this line: it waits for the next signature.
  const signature =
    list.status === "signed" || list.status === "heldOpen" ? list.signatures.length + 1 : line.signature;
  const late = signature > line.signature ? 1 : 0;
  const after = afterHold({ ...list, held: list.held - 1, late: list.late + late }, { by, occasion });
  return {
    save: [freed, { ...line, status: "listed", objections, signature }, after.list],
    emit: [told("HoldEnded", freed, { at: occasion.now, actor: by, words: {} }), ...after.emit],
  };
};

type EffectFacts = {
  readonly list: AidList;
  readonly line: ListLine | undefined;
  readonly application: Application | undefined;
  readonly form: DecideObjectionForm;
  readonly by: { readonly role: Role; readonly id: string };
  readonly occasion: Occasion;
};

type DecideObjection = {
  readonly actor: StaffMember;
  readonly objection: Objection | undefined;
  readonly list: AidList | undefined;
  readonly line: ListLine | undefined;
  readonly application: Application | undefined;
  /** Where the objection is answered. */
  readonly place: { readonly schoolCode?: string; readonly township?: string };
  readonly form: DecideObjectionForm;
  readonly occasion: Occasion;
};
