import * as z from "zod";
import { type Application, baseOf } from "../application/application.ts";
import { move, told } from "../application/move.ts";
import type { DomainEvent, EventActor } from "../history/domain-event.ts";
import { type AidList, isPublic, type ListLine } from "../publicity/aid-list.ts";
import { accept, type Decision, refuse } from "../shared/decision.ts";
import type { Entity } from "../shared/entity.ts";
import { text, wholeNumber } from "../shared/form-fields.ts";
import { limitEnd, type Occasion } from "../shared/occasion.ts";
import { unrecorded } from "../shared/record-mark.ts";
import type { Objection } from "./objection.ts";

/** An objection by anyone, named or anonymous; without a serial number it concerns the list as a whole. */
export const ObjectionForm = z.object({
  serial: wholeNumber(1, 1_000_000).exactOptional(),
  text: text(1000),
  /** Where the answer goes; left empty by whoever wants to stay unknown. */
  contact: z.string().trim().max(200, "tooLong").exactOptional(),
});
export type ObjectionForm = z.infer<typeof ObjectionForm>;

const anybody: EventActor = { role: "PUBLIC", id: "public" };

/** Takes in an objection while the list hangs; it holds that line only, the others go on (domain §2.7). */
export const raiseObjection = ({ list, line, application, id, form, occasion }: RaiseObjection): Decision => {
  if (list === undefined) return refuse({ code: "ListNotFound" });
  if (!isPublic(list, occasion.now)) return refuse({ code: "PublicityClosed" });
  if (form.serial !== undefined && (line === undefined || line.status === "struck"))
    return refuse({ code: "LineNotOpen", faults: [{ field: "serial", code: "noSuchLine" }] });
  const objection: Objection = {
    kind: "objection",
    record: unrecorded,
    id,
    listId: list.id,
    level: list.level,
    unit: list.level === "school" ? list.scope : "county",
    about: line ? { what: "line", serial: line.serial, applicationId: line.applicationId } : { what: "list" },
    text: form.text,
    contact: form.contact ?? "",
    raisedAt: occasion.now,
    answerBy: limitEnd(occasion, "objectionReply"),
    status: "received",
  };
  const raised: DomainEvent = {
    type: "ObjectionRaised",
    subject: { kind: "objection", id },
    at: occasion.now,
    actor: anybody,
    words: { listId: list.id, ...(line ? { serial: line.serial } : {}) },
  };
  const held = line && application ? hold({ list, line, application, objection, occasion }) : { save: [], emit: [] };
  return accept({ save: [objection, ...held.save], emit: [raised, ...held.emit] });
};

const hold = ({
  list,
  line,
  application,
  objection,
  occasion,
}: Hold): { save: readonly Entity[]; emit: readonly DomainEvent[] } => {
  const held: ListLine = { ...line, status: "held", objections: line.objections + 1 };
  if (application.status === "onHold") return { save: [held], emit: [] };
  if (application.status !== "schoolPublicity" && application.status !== "countyPublicity")
    return { save: [], emit: [] };
  const { award, listId, serial, status: heldFrom } = application;
  const stopped = move(application, {
    ...baseOf(application),
    status: "onHold",
    why: "objection",
    award,
    listId,
    serial,
    heldFrom,
    objectionId: objection.id,
  });
  return {
    save: [stopped, held, { ...list, held: list.held + 1 }],
    emit: [told("LineHeld", stopped, { at: occasion.now, actor: anybody, words: { objectionId: objection.id } })],
  };
};

type Hold = {
  readonly list: AidList;
  readonly line: ListLine;
  readonly application: Application;
  readonly objection: Objection;
  readonly occasion: Occasion;
};

type RaiseObjection = {
  readonly list: AidList | undefined;
  readonly line: ListLine | undefined;
  readonly application: Application | undefined;
  /** Id of the new objection. */
  readonly id: string;
  readonly form: ObjectionForm;
  readonly occasion: Occasion;
};
